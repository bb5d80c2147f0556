package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SymlinkNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    private static final Attributes NONE = new Attributes(0, 0, 0, 0, 0, 0);

    /** What xorriso 1.5.4 records for these names. */
    @ParameterizedTest
    @CsvSource({
        "file.txt, FILE.TXT",
        "noext, NOEXT",
        ".hidden, .HIDDEN",
        "..y, _.Y",
        "foo., FOO_",
        "a.b.c.d, A_B_C.D",
        "a+b=c.txt, A_B_C.TXT",
        "ünï cödé.txt, _N__C_D_.TXT",
        "Some File With Spaces.Tar.gz, SOME_FILE_WITH_SPACES_TAR.GZ",
        "longdot.mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm.gz, LONGDOT_MMMMMMMMMMMMMMMMMMMM.GZ",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz, ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
    })
    void keyOfFileIsThatOfXorriso(String name, String key) {
        assertThat(IsoName.of(name, false).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "some.dir.with.dots, SOME_DIR_WITH_DOTS",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz, ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
    })
    void keyOfDirectoryHasNoDot(String name, String key) {
        assertThat(IsoName.of(name, true).key()).isEqualTo(key);
    }

    @Test
    void identifierOfFileHasADotAndAVersion() {
        assertThat(IsoName.identifier("X".getBytes(StandardCharsets.US_ASCII), false))
                .asString()
                .isEqualTo("X.;1");
        assertThat(IsoName.identifier("X.Y".getBytes(StandardCharsets.US_ASCII), false))
                .asString()
                .isEqualTo("X.Y;1");
        assertThat(IsoName.identifier("X".getBytes(StandardCharsets.US_ASCII), true))
                .asString()
                .isEqualTo("X");
    }

    @Test
    void namesThatBecomeTheSameAreNumbered() {
        assertThat(Identifiers.ISO.keys(files("FILE.TXT", "file.TXT", "file.txt", "other")))
                .containsExactly("FILE0.TXT", "FILE1.TXT", "FILE2.TXT", "OTHER");
    }

    @Test
    void longNamesAreShortenedForTheirNumber() {
        String name = "a".repeat(40);

        assertThat(Identifiers.ISO.keys(files(name + "0.txt", name + "1.txt", name + "2.txt")))
                .containsExactly("A".repeat(26) + "0.TXT", "A".repeat(26) + "1.TXT", "A".repeat(26) + "2.TXT");
    }

    @Test
    void numbersAvoidNamesThatAreTaken() {
        assertThat(Identifiers.ISO.keys(files("A", "A0", "a"))).containsExactly("A1", "A0", "A2");
    }

    @Test
    void fileAndDirectoryOfTheSameNameAreToldApart() {
        List<ImageNode> children = new ArrayList<>(files("abc"));
        children.add(new DirectoryNode("ABC", NONE));

        assertThat(Identifiers.ISO.keys(children)).doesNotHaveDuplicates();
    }

    @Test
    void manyGroupsThatShortenAlikeStayFastAndDistinct() {
        List<ImageNode> children = new ArrayList<>();
        for (int group = 0; group < 20_000; group++) {
            String name = "n".repeat(25) + String.format("%05d", group);
            children.addAll(files(name + "+", name + "="));
        }

        List<String> keys = Identifiers.ISO.keys(children);

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key.length()).isLessThanOrEqualTo(30));
    }

    private static List<ImageNode> files(String... names) {
        return Arrays.stream(names)
                .map(name -> (ImageNode) new SymlinkNode(name, NONE, "x"))
                .toList();
    }
}
