package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console says to lines that Gogo does not understand or can't perform, and that it goes on. */
@Timeout(300)
class LineFaultsTest {

    private static final String ESCAPE = "\u001b";
    private static final String RED = ESCAPE + "[31m";

    /** Each line, and the beginning of the sentence for it. */
    private static final Map<String, String> FAULTS = Map.of(
            "brun x", "There is no command 'brun'. Did you mean 'burn'?",
            "echo a }", "The line is not understood: unexpected token '}'. Check its braces",
            "$nothing size", "The variable 'nothing' has no value. Set it: nothing = VALUE",
            "throw 'no paper'", "no paper",
            "throw ''", "A command failed without a reason. To see where it failed, type: e",
            "$.context nothing 1 2", "The value before 'nothing' has no method of that name.",
            "echo x > /nowhere/file", "'/nowhere/file' : No such file or directory");

    /** What Gogo and its commands print themselves, without a colour. */
    private static final Map<String, String> PRINTED = Map.of(
            "brun x | cat", "There is no command 'brun'. Did you mean 'burn'?",
            "$nothing size | cat", "The variable 'nothing' has no value.",
            "cat nofile", "cat: /");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "NO_COLOR="})
    @Peer("tmux")
    void faultyLineIsOneSentenceAndInRedWhereColoursAreWanted(String colours) throws IOException {
        Files.createDirectory(folder.resolve("directory"));
        try (Terminal terminal = Terminal.open(folder, 120, 60, colours)) {
            terminal.seen("^burnish>");
            for (Map<String, String> all : List.of(FAULTS, PRINTED)) {
                for (Map.Entry<String, String> each : all.entrySet()) {
                    terminal.press("C-l");
                    terminal.seen("\\Aburnish>[ \\d:]*\\s*\\z");
                    terminal.type(each.getKey());
                    String screen = terminal.seen("^\\Q" + each.getValue() + "\\E(.*\\n)+burnish>[ \\d:]*\\s*\\z");
                    assertThat(screen).doesNotContain("Exception", "Error", "\tat ");
                    assertThat(terminal.coloured().contains(RED + each.getValue()))
                            .as(each.getKey() + " with " + colours)
                            .isEqualTo(colours.equals("NO_COLOR=") && all == FAULTS);
                }
            }
            terminal.type("gogo:ls");
            terminal.seen("^ +\\.\\. .*directory");
            if (!colours.equals("NO_COLOR=")) {
                assertThat(terminal.coloured()).doesNotContain(ESCAPE);
            }
        }
    }

    @Test
    @Peer("tmux")
    void linesOfSeveralRowsInterruptionsAndTheEndOfTheInputAreUnderstood() throws IOException {
        try (Terminal terminal = Terminal.open(folder, 120, 60, "NO_COLOR=1")) {
            terminal.seen("^burnish>\\s*\\z");
            terminal.type("each [1 2] {");
            terminal.type("echo number$it }");
            terminal.seen("^number1\\nnumber2\\nburnish>\\s*\\z");
            terminal.begin("an unfinished line");
            terminal.seen("^burnish> an unfinished line\\s*\\z");
            terminal.press("C-c");
            terminal.seen("^burnish> an unfinished line\\nburnish>\\s*\\z");
            terminal.type("each [1] { echo x > begun; sleep 600 }");
            while (!Files.exists(folder.resolve("begun"))) {
                terminal.screen();
            }
            terminal.press("C-c");
            terminal.seen("^burnish> each .1. (.*\\n)+burnish>");
            terminal.type("sleep 600 &");
            terminal.seen("^\\[1] +background +sleep 600");
            terminal.type("gogo:jobs");
            terminal.seen("^\\[1] background .*sleep 600");
            terminal.type("brun");
            terminal.seen("^There is no command(.*\\n)+burnish>\\s*\\z");
            terminal.press("Up");
            terminal.seen("^burnish> brun\\s*\\z");
            terminal.press("C-u");
            terminal.press("C-d");
            terminal.ended();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm", "dumb"})
    void pipeGetsSentencesWithoutEscapeSequences(String type) throws IOException {
        Path script = Files.writeString(
                folder.resolve("script"),
                String.join("\n", FAULTS.keySet()) + "\n" + String.join("\n", PRINTED.keySet())
                        + "\ngogo:ls\necho good\necho bad {");
        Run console = Run.of(
                folder,
                Map.of("TERM", type),
                List.of("sh", "-c", "'" + Run.burnishBinary() + "' shell < '" + script + "' 2>&1"));
        assertThat(console.exit()).as("%s", console).isZero();
        assertThat(console.out()).contains(FAULTS.values()).contains(PRINTED.values());
        assertThat(console.out()).contains("burnish> good\n", "The line ends too early.");
        assertThat(console.out()).doesNotContain(ESCAPE, "Exception", "Error", "\tat ");
    }
}
