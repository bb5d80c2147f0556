package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.junit.jupiter.api.Test;

class StreamConsoleTest {

    private static final String EVIL = "'/a\u001B]0;x\u0007\nxorriso : NOTE : forged'";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private StreamConsole console(boolean terminal) {
        return new StreamConsole(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                new Settings());
    }

    @Test
    void messagesShowControlCharactersAndAreOneLine() {
        StreamConsole console = console(false);
        console.event(Severity.SORRY, EVIL);
        console.info(EVIL);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "xorriso : SORRY : '/a\\e]0;x\\a\\nxorriso : NOTE : forged'",
                        "'/a\\e]0;x\\a\\nxorriso : NOTE : forged'");
    }

    @Test
    void bytesThatAreNoUtf8ReachPipesAsTheyAre() {
        console(false).result("'/caf\uDCE9-\u00E9'");
        assertThat(out.toByteArray()).startsWith('\'', '/', 'c', 'a', 'f', 0xE9, '-', 0xC3, 0xA9, '\'');
    }

    @Test
    void resultsPassAsTheyAreUnlessTheyGoToTerminal() {
        console(false).result(EVIL);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(EVIL + System.lineSeparator());
        out.reset();
        console(true).result(EVIL);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("'/a\\e]0;x\\a\\nxorriso : NOTE : forged'");
    }

    @Test
    void pagesWaitForTheUserOfATerminal() {
        Settings settings = new Settings();
        settings.set(CommonSettings.DIALOG, true);
        settings.set(DialogChoices.PAGE, new Page(3, 10));
        StreamConsole console = new StreamConsole(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                true,
                settings);
        ByteArrayInputStream user = new ByteArrayInputStream("\n@\n".getBytes(StandardCharsets.UTF_8));
        console.answeredBy(() -> user);
        for (String line : List.of("1", "2", "3 is two lines", "4", "5", "6")) {
            console.result(line);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).split("\\.\\.\\. Enter for more, @ and Enter for all of it "))
                .containsExactly("1\n2\n", "3 is two lines\n", "4\n5\n6\n");
        assertThat(settings.get(DialogChoices.PAGE).length()).isZero();
    }
}
