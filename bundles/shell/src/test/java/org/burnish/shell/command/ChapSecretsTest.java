package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.burnish.shell.command.ChapSecrets.Pair;
import org.burnish.shell.text.WordsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapSecretsTest {

    private static final Pair JOE = new Pair("joe", "a-long:secret");

    @TempDir
    Path folder;

    private static ChapSecrets secrets(Map<String, String> environment, String... words) {
        return new ChapSecrets(Share.MANUAL.parse(words), environment);
    }

    private Path file(String permissions, String content) throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    @Test
    void fileOfTheUserAloneIsRead() throws IOException {
        Path file = file("rw-------", "joe:a-long:secret\n");
        assertThat(secrets(Map.of("BURNISH_CHAP", "eve:another"), "--chap-file", file.toString())
                        .find("--chap", "BURNISH_CHAP"))
                .contains(JOE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void fileThatOthersMayReadOrChangeIsRefused(String permissions) throws IOException {
        Path file = file(permissions, "joe:a-long:secret\n");
        assertThatThrownBy(
                        () -> secrets(Map.of(), "--chap-file", file.toString()).find("--chap", "BURNISH_CHAP"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("a-long");
    }

    @Test
    void fileThatIsNoTextIsRefusedInWords() throws IOException {
        Path file = file("rw-------", "");
        Files.write(file, new byte[] {'j', 'o', 'e', ':', (byte) 0xFF, 'x'});
        assertThatThrownBy(
                        () -> secrets(Map.of(), "--chap-file", file.toString()).find("--chap", "BURNISH_CHAP"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), "no text in UTF-8");
    }

    /** Whoever can write to the folder can put a file of their own in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwx----w-", "rwxr-x-wx"})
    void fileInAFolderThatOthersMayChangeIsRefused(String permissions) throws IOException {
        Path file = file("rw-------", "joe:a-long:secret\n");
        Path inner = Files.createDirectories(folder.resolve("open/inner")).resolve("secret");
        Files.move(file, inner);
        Files.setPosixFilePermissions(folder.resolve("open"), PosixFilePermissions.fromString(permissions));
        isRefused(inner, "chmod go-w " + folder.resolve("open"));
        // a link to it does not make it better
        isRefused(Files.createSymbolicLink(folder.resolve("link"), inner), "chmod go-w " + folder.resolve("open"));
    }

    @Test
    void fileOfAnotherUserOrInTheFolderOfOneIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name")).as("may give files away").isEqualTo("root");
        Path file = file("rw-------", "joe:a-long:secret\n");
        Files.setAttribute(file, "unix:uid", 12345);
        isRefused(file, "belongs to user 12345");
        Files.setAttribute(file, "unix:uid", 0);
        Files.setAttribute(folder, "unix:uid", 12345);
        isRefused(file, "belongs to user 12345");
        Files.setAttribute(folder, "unix:uid", 0);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(secrets(Map.of(), "--chap-file", link.toString()).find("--chap", "BURNISH_CHAP"))
                .contains(JOE);
    }

    private void isRefused(Path file, String reason) {
        assertThatThrownBy(
                        () -> secrets(Map.of(), "--chap-file", file.toString()).find("--chap", "BURNISH_CHAP"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("a-long");
    }

    @Test
    void environmentTellsWhereTheWordsDoNot() throws IOException {
        Map<String, String> environment = Map.of("BURNISH_CHAP", "joe:a-long:secret");
        assertThat(secrets(environment).find("--chap", "BURNISH_CHAP")).contains(JOE);
        assertThat(secrets(environment, "--chap", "eve:x").find("--chap", "BURNISH_CHAP"))
                .contains(new Pair("eve", "x"));
        assertThat(secrets(Map.of()).find("--chap", "BURNISH_CHAP")).isEmpty();
    }

    @Test
    void textWithoutANameAndTwoSourcesAreRefusedWithoutTheirSecret() throws IOException {
        Path file = file("rw-------", "a-long-secret");
        assertThatThrownBy(
                        () -> secrets(Map.of(), "--chap-file", file.toString()).find("--chap", "BURNISH_CHAP"))
                .isInstanceOf(WordsException.class)
                .hasMessageContaining("USER:SECRET")
                .hasMessageNotContaining("a-long");
        assertThatThrownBy(() -> secrets(Map.of(), "--chap-file", file.toString(), "--chap", "joe:x")
                        .find("--chap", "BURNISH_CHAP"))
                .isInstanceOf(WordsException.class);
        assertThat(JOE.toString()).doesNotContain("a-long");
    }

    @Test
    void secretInTheWordsOfAProcessIsNoticed() throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "read line", "sh", "--chap=joe:a-long:secret").start();
        try {
            assertThat(ChapSecrets.isShown(JOE, process.info())).isTrue();
            assertThat(ChapSecrets.isShown(new Pair("joe", "another"), process.info()))
                    .isFalse();
        } finally {
            process.destroyForcibly();
        }
    }
}
