package org.burnish.itests.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Run;

/** {@code burnish shell} at a real terminal, of which tmux tells what is seen on it. */
final class Terminal implements Closeable {

    private static final long LOOK_MS = 100;
    private static final int LOOKS = 600;

    private final Path folder;

    private Terminal(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a console.
     *
     * @param environment variables, as {@code env} takes them
     */
    static Terminal open(Path folder, int columns, int lines, String... environment) {
        Terminal terminal = new Terminal(folder);
        Run begun = terminal.tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(lines),
                "env BURNISH_CACHE=" + folder.resolve("cache") + " " + String.join(" ", environment) + " "
                        + Run.burnishBinary() + " shell");
        if (begun.exit() != 0) {
            throw new AssertionError(begun.toString());
        }
        return terminal;
    }

    private Run tmux(String... words) {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("terminal").toString()));
        command.addAll(List.of(words));
        return Run.of(folder, Map.of("TERM", "xterm"), command);
    }

    /** Types a line. */
    void type(String line) {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    /** Presses a key, such as {@code Tab} or {@code C-c}. */
    void press(String key) {
        tmux("send-keys", key);
    }

    /** Types what is no whole line yet. */
    void begin(String words) {
        tmux("send-keys", "-l", words);
    }

    /** What is on the screen. */
    String screen() {
        return tmux("capture-pane", "-p").out();
    }

    /** The same with the escape sequences of its colours. */
    String coloured() {
        return tmux("capture-pane", "-p", "-e").out();
    }

    /** Waits until the program has ended. */
    void ended() throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            if (tmux("has-session").exit() != 0) {
                return;
            }
            rest();
        }
        throw new AssertionError("the console goes on:\n" + screen());
    }

    /** Waits until a line of the screen is like this. */
    String seen(String pattern) throws IOException {
        Pattern line = Pattern.compile(pattern, Pattern.MULTILINE);
        String screen = "";
        for (int look = 0; look < LOOKS; look++) {
            screen = screen();
            if (line.matcher(screen).find()) {
                return screen;
            }
            rest();
        }
        throw new AssertionError("'" + pattern + "' is not on the screen:\n" + screen);
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        type("exit");
        for (int look = 0; look < LOOKS && tmux("has-session").exit() == 0; look++) {
            rest();
        }
        tmux("kill-server");
    }
}
