package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Needed;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locales with digits of their own, and one where the lower case of I is another letter. */
class LocaleTest {

    @TempDir
    Path folder;

    private Run burnish(String language, String country, String... words) {
        Run run = Run.of(
                folder,
                Map.of("BURNISH_OPTS", "-Duser.language=" + language + " -Duser.country=" + country),
                Stream.concat(Stream.of(Run.burnishBinary().toString()), Stream.of(words))
                        .toList());
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.all().chars().filter(Character::isDigit)).as("%s", run).allMatch(digit -> digit < 0x80);
        return run;
    }

    /** The locale as users set it, which the Java machine asks the system for. */
    @Test
    @Peer({"localedef"})
    void localeOfTheEnvironmentIsAsGood() throws Exception {
        Needed.here(Files.exists(Path.of("/usr/share/i18n/locales/ar_EG")), "the package locales");
        Run made = Run.of(folder, "localedef", "-c", "-i", "ar_EG", "-f", "UTF-8", "./ar_EG.UTF-8");
        assertThat(made.exit()).as("%s", made).isZero();
        Trees.plain(folder.resolve("tree"), "file", 3, 400_000);
        Map<String, String> environment = Map.of("LOCPATH", folder.toString(), "LC_ALL", "ar_EG.UTF-8");
        String burnish = Run.burnishBinary().toString();
        for (String words : List.of(
                "burn tree --to stdio:disc.iso --verify", "toc stdio:disc.iso", "-indev stdio:disc.iso -toc -lsdl /")) {
            List<String> command = Stream.concat(Stream.of(burnish), Stream.of(words.split(" ")))
                    .toList();
            Run run = Run.of(folder, environment, command);
            assertThat(run.exit()).as("%s", run).isZero();
            assertThat(run.all().chars().filter(Character::isDigit))
                    .as("%s", run)
                    .isNotEmpty()
                    .allMatch(digit -> digit < 0x80);
        }
    }

    @ParameterizedTest
    @CsvSource({"ar, EG", "fa, IR", "ne, NP", "my, MM", "mr, IN", "bn, BD", "tr, TR"})
    void figuresAreThoseOfScripts(String language, String country) throws Exception {
        Trees.plain(folder.resolve("tree"), "file", 3, 400_000);
        burnish(
                language,
                country,
                "-new_medium",
                "dvd-rw",
                folder.resolve("disc").toString(),
                "-md5",
                "on",
                "-outdev",
                "emu:disc",
                "-volid",
                "WITH_I",
                "-map",
                "tree",
                "/",
                "-commit",
                "-toc",
                "-list_formats");
        assertThat(burnish(language, country, "toc", "emu:disc").out()).contains("WITH_I");
        assertThat(burnish(language, country, "verify", "emu:disc").out()).contains("good. 3 files match");
    }
}
