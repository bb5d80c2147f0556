package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.ConformanceRows;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program without a framework says and does what it does with one. */
class PlainStartTest {

    /** Has the program start the framework in place of the registry. */
    static final String WITH_FRAMEWORK = "-Dburnish.plain=";

    private static final Map<String, String> FRAMEWORK = Map.of("BURNISH_OPTS", WITH_FRAMEWORK);

    @TempDir
    Path folder;

    private Run burnish(Map<String, String> environment, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(words);
        return Run.of(folder, environment, command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help --all",
                "help --json burn",
                "devices",
                "repair --help",
                "devices --json",
                "doctor",
                "manual xorriso",
                "completion bash",
                "burn",
                "bluster",
                "toc emu:disc --json",
                "-help",
                "-devices",
                "-no_such_command",
                "-as mkisofs -help",
                "-as cdrecord -help",
                "-list_profiles all",
                "-indev emu:disc -toc -find / -exec report_lba --"
            })
    void commandSaysTheSameAsInAFramework(String line) throws IOException {
        Files.writeString(folder.resolve("file"), "content\n");
        burnish(Map.of(), List.of("-new_medium", "dvd-rw", "disc", "-outdev", "emu:disc", "-add", "file", "--"));
        List<String> words = List.of(line.split(" "));
        Run plain = burnish(Map.of(), words);
        Run framework = burnish(FRAMEWORK, words);
        assertThat(plain.out()).isEqualTo(framework.out());
        assertThat(plain.err()).isEqualTo(framework.err());
        assertThat(plain.exit()).isEqualTo(framework.exit());
    }

    /** It is trained with the commonest jobs, of which nobody is to see anything. */
    @ParameterizedTest
    @ValueSource(strings = {"newmedium cd-rw disc", "-new_medium cd-rw disc"})
    void firstCommandOfAUserSaysWhatLaterOnesSay(String line) throws IOException {
        Map<String, String> fresh =
                Map.of("BURNISH_CACHE", folder.resolve("cache").toString());
        Run first = burnish(fresh, List.of(line.split(" ")));
        Files.delete(folder.resolve("disc"));
        Run later = burnish(fresh, List.of(line.split(" ")));
        assertThat(first.err()).isEqualTo(later.err());
        assertThat(first.out()).isEqualTo(later.out());
        assertThat(first.exit()).isZero();
        assertThat(later.exit()).isZero();
    }

    @Test
    void rowsOfTheConformanceTestSayTheSameAsInAFramework() throws IOException {
        Run plain = rows(Map.of());
        Run framework = rows(FRAMEWORK);
        assertThat(timeless(plain.out())).isEqualTo(timeless(framework.out()));
        assertThat(timeless(plain.err())).isEqualTo(timeless(framework.err()));
        assertThat(plain.exit()).isEqualTo(framework.exit());
    }

    /** In a new folder of the same name, since rows leave files there. */
    private Run rows(Map<String, String> environment) throws IOException {
        Path work = folder.resolve("work");
        Run.of(folder, "rm", "-rf", work.toString());
        ConformanceRows.prepare(Files.createDirectory(work));
        return Run.of(
                work,
                environment,
                Stream.concat(Stream.of(Run.burnishBinary().toString()), ConformanceRows.words().stream())
                        .toList());
    }

    private static String timeless(String text) {
        return text.replaceAll(
                "\\d\\d:\\d\\d|\\d+ seconds|runtime [0-9.]+|\\d{16}|[0-9.]+[kmgt] free|inode=\\d+|=\\d{10}", "");
    }

    @Test
    void whatTheScriptStartsHasNoFramework() throws IOException {
        Path classes = folder.resolve("classes");
        assertThat(burnish(
                                Map.of("BURNISH_OPTS", "-Xlog:class+load:file=" + classes),
                                List.of("-outdev", "stdio:image", "-toc"))
                        .exit())
                .isZero();
        assertThat(Files.readString(classes))
                .contains("org.burnish.launcher.registry.Registry ")
                .doesNotContain("org.apache.felix");
    }
}
