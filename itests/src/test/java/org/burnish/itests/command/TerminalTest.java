package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console at a real terminal, of which tmux tells what is seen on it. */
@Peer("tmux")
@Timeout(300)
class TerminalTest {

    private static final long LOOK_MS = 100;
    private static final int LOOKS = 600;

    /** On the right of it is the time of day. */
    private static final String EMPTY_PROMPT = "^burnish> +\\d\\d:\\d\\d:\\d\\d\\s*\\z";

    @TempDir
    Path folder;

    @BeforeEach
    void openConsole() throws Exception {
        Trees.plain(folder.resolve("big"), "big", 4, 8_000_000);
        Run.burnish(folder, "newmedium", "dvd-rw", "disc");
        Run.burnish(folder, "burn", "/etc/hosts", "--to", "emu:disc");
        String console = Run.burnishBinary() + " shell";
        Run begun = tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                "100",
                "-y",
                "40",
                "env BURNISH_OPTS=-Dburnish.emu.timing=limit=1,close=9000 BURNISH_CACHE=" + folder.resolve("cache")
                        + " " + console);
        assertThat(begun.exit()).as("%s", begun).isZero();
        seen(EMPTY_PROMPT);
    }

    @AfterEach
    void leave() throws Exception {
        type("exit");
        for (int look = 0; look < LOOKS && tmux("has-session").exit() == 0; look++) {
            Thread.sleep(LOOK_MS);
        }
        tmux("kill-server");
    }

    private Run tmux(String... words) {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("terminal").toString()));
        command.addAll(List.of(words));
        return Run.of(folder, Map.of("TERM", "xterm"), command);
    }

    private void type(String line) {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    /** Waits until a line of the screen is like this. */
    private String seen(String pattern) throws InterruptedException {
        Pattern line = Pattern.compile(pattern, Pattern.MULTILINE);
        String screen = "";
        for (int look = 0; look < LOOKS; look++) {
            screen = tmux("capture-pane", "-p").out();
            if (line.matcher(screen).find()) {
                return screen;
            }
            Thread.sleep(LOOK_MS);
        }
        throw new AssertionError("'" + pattern + "' is not on the screen:\n" + screen);
    }

    @Test
    void interruptedBurnEndsWhereItIsSafeAndTheConsoleGoesOn() throws Exception {
        type("burn big --to emu:disc");
        seen("^writing: \\[=+ +] \\d+ of \\d+ blocks, [\\d.]+ MB/s, fifo \\d+%, \\d:\\d\\d left");
        tmux("send-keys", "C-c");
        String cancelled = seen("^Burned +emu:disc: cancelled");
        assertThat(cancelled).contains("Cancelling where it is safe").doesNotContain("Exception");
        seen(EMPTY_PROMPT);
        type("verify emu:disc");
        seen("1 files match, 0 differ");
        type("burn big --to emu:disc --verify");
        String screen = seen("good\\. 5 files match");
        assertThat(screen).as("the line of the progress is gone").doesNotContain("] 15");
    }

    @Test
    void mistypedOptionIsToldInPlainWords() throws Exception {
        type("toc emu:disc --jsno");
        seen("^Unknown option '--jsno'. Did you mean '--json'.");
        type("cancel 7");
        seen("^There is no job 7. 'jobs' lists them");
        type("tco emu:disc");
        seen("^There is no command 'tco'. Did you mean 'toc'\\? 'help' lists the commands");
        type("toc $notSet");
        seen("^DRIVE is missing: the address of a drive");
        type("blank emu:disc --help");
        String screen = seen("^blank DRIVE \\[--mode");
        assertThat(screen).doesNotContain("Exception");
        type("eject emu:other");
        seen("Make one by: newmedium dvd-rw other");
    }

    @Test
    void everyStatementIsShownOnceWhereverItsOutputGoes() throws Exception {
        Run.burnish(folder, "newmedium", "bd-re", "other");
        type("toc emu:disc; toc emu:other");
        assertThat(seen("^Medium +BD-RE.*\\n(.*\\n)+burnish> +\\d").split("Medium ", -1))
                .hasSize(3);
        cleared("toc emu:disc > file");
        type("cat file");
        assertThat(seen("^Medium +DVD-RW.*\\n(.*\\n)+burnish> +\\d").split("Medium ", -1))
                .hasSize(2);
        cleared("");
        type("x = (toc emu:other)");
        assertThat(seen("^Medium +BD-RE.*\\n(.*\\n)+burnish> +\\d").split("Medium ", -1))
                .hasSize(2);
        cleared("");
        type("each [disc other] { toc emu:$it }");
        assertThat(seen("^Medium +BD-RE.*\\n(.*\\n)+burnish> +\\d").split("Medium ", -1))
                .hasSize(3);
        cleared("");
        type("toc emu:disc &");
        assertThat(seen("^Medium +DVD-RW.*\\n(.*\\n)+burnish> +\\d").split("Medium ", -1))
                .hasSize(2);
    }

    /** Leaves nothing but the prompt on the screen, after a line. */
    private void cleared(String line) throws Exception {
        type(line);
        type("clear");
        seen("\\A" + EMPTY_PROMPT);
    }

    @Test
    void pathsCountFromTheDirectoryOfTheSession() throws Exception {
        type("cd big; newmedium bd-re inside; burn big* --to emu:inside; cd ..; toc emu:big/inside");
        seen("^Burned +emu:.*/big/inside: completed. 4 entries added");
        seen("^Drive +emu:big/inside");
    }

    @Test
    void secondCtrlCGivesThePromptBackAndTheEndIsAnnouncedAboveIt() throws Exception {
        type("burn big --to emu:disc");
        seen("^writing: \\[=+ +] \\d+ of");
        tmux("send-keys", "C-c");
        seen("^Cancelling where it is safe");
        tmux("send-keys", "C-c");
        seen("^Job +1 +cancelling: burn big --to emu:disc");
        seen(EMPTY_PROMPT);
        seen("^Job +1 +cancelled: burn big --to emu:disc");
        seen(EMPTY_PROMPT);
        type("verify emu:disc");
        seen("1 files match, 0 differ");
    }

    /** What a tabulator makes of a line. */
    private void complete(String begun, String completed) throws InterruptedException {
        tmux("send-keys", "-l", begun);
        tmux("send-keys", "Tab");
        seen("^burnish> " + completed);
        tmux("send-keys", "C-u");
        seen(EMPTY_PROMPT);
    }

    @Test
    void commandsAreCompletedAndTablesFit() throws IOException, InterruptedException {
        complete("newm", "newmedium ");
        complete("newmedium dvd-ra", "newmedium dvd-ram ");
        complete("newmedium dvd-ram bi", "newmedium dvd-ram big/");
        complete("verify em", "verify emu:");
        complete("verify emu:di", "verify emu:disc ");
        complete("burn bi", "burn big/");
        complete("burn big --to emu:di", "burn big --to emu:disc ");
        complete("burn big --ver", "burn big --verify ");
        complete("blank --mode deformat_", "blank --mode deformat_quickest ");
        complete("read emu:disc bi", "read emu:disc big/");

        type("toc emu:disc");
        String screen = seen("^Session +1 ");
        assertThat(screen.lines()).allMatch(line -> line.length() <= 100);
    }
}
