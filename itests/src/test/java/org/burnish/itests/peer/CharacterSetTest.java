package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images whose names are not in UTF-8, from us to xorriso and back. */
class CharacterSetTest {

    @TempDir
    Path folder;

    @BeforeEach
    void tree() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.writeString(tree.resolve("Grüße"), "content");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("Grüße"));
    }

    private Run ours(String line) {
        return Run.burnish(folder, line.split(" "));
    }

    private Run theirs(String line) {
        return Run.of(folder, ("xorriso " + line).split(" "));
    }

    private static void holdsTheNames(Run listing) {
        assertThat(listing.exit()).as("%s", listing).isZero();
        assertThat(listing.out()).as("%s", listing).contains("'/Grüße'", "'/link' -> 'Grüße'");
    }

    @Test
    @Peer("xorriso")
    void namesThatWeWriteInLatin1AreReadByXorriso() {
        Run written = ours("-outdev stdio:a.iso -out_charset ISO-8859-1 -map tree /");
        assertThat(written.exit()).as("%s", written).isZero();
        holdsTheNames(theirs("-in_charset ISO-8859-1 -indev stdio:a.iso -find / -exec lsdl"));
        holdsTheNames(ours("-in_charset ISO-8859-1 -indev stdio:a.iso -find / -exec lsdl"));
    }

    @Test
    @Peer("xorriso")
    void namesThatXorrisoWroteInLatin1AreReadByUs() {
        theirs("-outdev stdio:b.iso -out_charset ISO-8859-1 -map tree /");
        holdsTheNames(ours("-charset ISO-8859-1 -indev stdio:b.iso -find / -exec lsdl"));
        assertThat(ours("-indev stdio:b.iso -find /").out()).doesNotContain("Grüße");
    }

    @Test
    @Peer("xorriso")
    void namesOnDiskAreTakenForWhatTheUserSaysTheyAre() {
        ours("-local_charset ISO-8859-1 -out_charset UTF-8 -outdev stdio:c.iso -map tree /");
        theirs("-local_charset ISO-8859-1 -out_charset UTF-8 -outdev stdio:d.iso -map tree /");
        String line = "-find / -exec lsdl";
        assertThat(ours("-indev stdio:c.iso " + line).out()).contains("GrÃ¼Ã\u009fe");
        assertThat(names(theirs("-indev stdio:c.iso -find /"))).isEqualTo(names(theirs("-indev stdio:d.iso -find /")));
    }

    private static List<String> names(Run listing) {
        return listing.out()
                .lines()
                .filter(line -> line.startsWith("'"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-charset", "-in_charset", "-out_charset", "-local_charset"})
    @Peer("xorriso")
    void unknownCharacterSetIsToldAsXorrisoDoes(String command) {
        Run ours = ours(command + " NOSUCH");
        Run theirs = theirs(command + " NOSUCH");
        assertThat(ours.exit()).as("%s", ours).isEqualTo(theirs.exit());
        String told = theirs.err()
                .lines()
                .filter(line -> line.contains("NOSUCH"))
                .findFirst()
                .orElseThrow();
        assertThat(ours.err().lines()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-charset", "-in_charset", "-out_charset", "-local_charset"})
    @Peer("xorriso")
    void choiceIsToldByTheNameThatWasGivenAsXorrisoDoes(String command) {
        String told = theirs(command + " latin1")
                .err()
                .lines()
                .filter(line -> line.contains("latin1"))
                .findFirst()
                .orElseThrow();
        assertThat(ours(command + " latin1").err().lines()).contains(told);
    }
}
