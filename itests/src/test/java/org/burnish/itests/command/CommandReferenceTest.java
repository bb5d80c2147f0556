package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page that lists all commands is what the commands say of themselves. {@code -Dburnish.reference=write} writes it.
 */
class CommandReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("burnish.home"), "../../../docs/commands.md");

    @TempDir
    Path folder;

    @Test
    void pageIsWhatTheCommandsSay() throws IOException {
        String said = page();
        if ("write".equals(System.getProperty("burnish.reference"))) {
            Files.writeString(PAGE, said);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(said);
    }

    private String page() {
        String disc = Run.burnish(folder, "help", "--all").out();
        String xorriso = Run.burnish(folder, "-help").out();
        assertThat(disc).contains("burnish burn DIR...");
        assertThat(xorriso).contains("-commit");
        return """
            # Commands

            This page is made from what the commands say of themselves.

            ## Of the shell

            `burnish COMMAND ...`; in `burnish shell` without `burnish`; in Apache Karaf's console as `disc:COMMAND ...`. Each
            takes `--help`, and `--json` to print its result as one line of JSON; the exit value is the same.

            ```text
            %s
            ```

            ## In the language of xorriso

            ```text
            %s
            ```
            """.formatted(disc.strip(), xorriso.strip());
    }

    @Test
    void everyCommandTakesTheOptionForPrograms() {
        Matcher names = Pattern.compile("\"command\":\"(\\w+)\"")
                .matcher(Run.burnish(folder, "help", "--json").out());
        List<String> commands = new ArrayList<>();
        while (names.find()) {
            commands.add(names.group(1));
        }
        assertThat(commands).contains("burn", "toc", "verify", "help", "exit");
        for (String command : commands) {
            Run run = Run.burnish(folder, command, "--json", "--no-such-option");
            assertThat(run.exit()).as("%s", run).isEqualTo(2);
            assertThat(run.err()).contains("Unknown option '--no-such-option'. Usage: " + command);
        }
    }
}
