package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.StringJoiner;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A day's work in the console, and what is on the screen after each line of it. The screens are kept in {@code docs/console};
 * {@code -Dburnish.reference=write} writes them. Figures that are different each time are {@code #} there.
 */
@Peer("tmux")
@Timeout(300)
class DayTest {

    private static final Path SCREENS = Path.of(System.getProperty("burnish.home"), "../../../docs/console");
    private static final int LINES = 70;
    private static final String EMPTY_PROMPT = "^burnish>\\s*\\z";

    @TempDir
    Path folder;

    private Terminal terminal;
    private final StringJoiner day = new StringJoiner("\n");

    private void makeFiles() throws IOException {
        Path summer = Files.createDirectories(folder.resolve("photos/summer"));
        file(folder.resolve("photos/harbour.jpg"), 300_000);
        file(folder.resolve("photos/lighthouse.jpg"), 200_000);
        file(summer.resolve("beach.jpg"), 100_000);
        file(folder.resolve("notes.txt"), 600);
        for (Path each : new Path[] {summer, folder.resolve("photos")}) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setLastModifiedTime(each, FileTime.fromMillis(1_790_000_000_000L));
        }
    }

    private static void file(Path path, int bytes) throws IOException {
        Files.write(path, "photo\n".repeat(bytes / 6).getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_790_000_000_000L));
    }

    /** Types a line on an empty screen, and keeps what is seen when the prompt is back. */
    private void work(String line) throws IOException {
        terminal.press("C-l");
        terminal.seen("\\A" + EMPTY_PROMPT.substring(1));
        terminal.type(line);
        keep(terminal.seen("\\A(?s:burnish> \\S.*)^burnish>\\s*\\z"));
    }

    /** Begins a line, presses the tabulator, and keeps what it makes of that. */
    private void complete(String begun, String seen) throws IOException {
        terminal.press("C-l");
        terminal.seen("\\A" + EMPTY_PROMPT.substring(1));
        terminal.begin(begun);
        terminal.press("Tab");
        keep(terminal.seen(seen));
        terminal.press("C-u");
        terminal.press("C-l");
    }

    private void keep(String screen) {
        String shown = screen.stripTrailing()
                .replaceAll("\\nburnish>$", "")
                .replaceAll("(?m) +$", "")
                .replaceAll("in \\d+\\.\\d s \\(\\d+\\.\\d MB/s\\)", "in #.# s (#.# MB/s)")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d  /text/", "####-##-## ##:##  /text/")
                .replaceAll("(?m)^(-rw|drwx)(\\S+ +)\\d+ +\\d+", "$1$2  #     #");
        day.add(shown).add("-".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 132})
    void screensOfADayAreThoseOfTheDocumentation(int columns) throws IOException {
        makeFiles();
        String state = "XDG_STATE_HOME=" + folder.resolve("state");
        terminal = Terminal.open(folder, columns, LINES, state, "NO_COLOR=1");
        try {
            terminal.seen(EMPTY_PROMPT);
            work("help");
            work("help burn");
            work("newmedium dvd-rw disc");
            complete("burn pho", "^burnish> burn photos/");
            complete("blank emu:disc --mode ", "deformat_quickest");
            work("burn photos notes.txt=/text/notes --to emu:disc --volid HOLIDAYS --verify");
            work("toc emu:disc");
            work("ls emu:disc --long --recursive");
            work("info emu:disc");
            work("toc emu:disc > contents; cat contents | grep Medium");
            work("cd photos; ls emu:../disc '/photos/*.jpg'; cd ..");
            work("compare emu:disc photos/summer /photos/summer");
            work("newmedium bd-re copy; each [disc copy] { formats emu:$it | grep Status }");
            work("extract emu:disc back /photos/summer; gogo:ls back");
            work("burn photos/*.jpg --to emu:copy --speed 4x; verify emu:copy");
            work("toc emu:lost");
            work("tco emu:disc");
            work("verify emu:disc --hurry");
            work("toc $nothing");
            work("read emu:disc copy.iso");
        } finally {
            terminal.close();
        }
        terminal = Terminal.open(folder, columns, LINES, state, "NO_COLOR=1");
        try {
            terminal.seen(EMPTY_PROMPT);
            terminal.press("Up");
            terminal.press("Up");
            terminal.seen("^burnish> read emu:disc copy.iso\\s*\\z");
            terminal.press("C-u");
        } finally {
            terminal.close();
        }
        Path page = SCREENS.resolve(columns + "-columns.txt");
        if ("write".equals(System.getProperty("burnish.reference"))) {
            Files.createDirectories(SCREENS);
            Files.writeString(page, day + "\n");
        }
        assertThat(day + "\n").isEqualTo(Files.readString(page));
        assertThat(day.toString().lines()).allMatch(line -> line.length() <= columns);
        assertThat(Run.burnish(folder, "verify", "emu:disc").exit()).isZero();
    }
}
