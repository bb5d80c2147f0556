package org.burnish.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainErrorsTest {

    private static String shown(String line) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new PlainErrors(screen), true, Charset.defaultCharset());
        err.println(line);
        return screen.toString(Charset.defaultCharset());
    }

    @Test
    void errorsThatGogoPrintsHaveNoNamesOfClasses() {
        assertThat(shown("gogo: CommandNotFoundException: Command not found: brun"))
                .isEqualTo("There is no command 'brun'. 'help' lists the commands\n");
        assertThat(shown("cat: java.nio.file.NoSuchFileException: nofile"))
                .isEqualTo("cat: 'nofile' : No such file or directory\n");
        assertThat(shown("sleep: java.lang.InterruptedException: sleep interrupted"))
                .isEqualTo("sleep: It was interrupted.\n");
        assertThat(shown("gogo: IllegalStateException: null")).startsWith("A command failed without a reason.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Copied to: Exception", "java.lang.Exception: shown by e", "writing: 5 of 9", "ä: b", ""})
    void everythingElsePassesAsItIs(String line) {
        assertThat(shown(line)).isEqualTo(line + System.lineSeparator());
    }
}
