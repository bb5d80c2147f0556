package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code burnish shell}, typed at by a test. */
public final class Console implements Closeable {

    private static final long TIMEOUT_MS = 60_000;
    private static final long LOOK_MS = 50;

    private final Process process;
    private final BufferedWriter keyboard;
    private final Path screen;
    /** What was seen of the output; only what comes behind is looked for. */
    private int seen;

    private Console(Process process, Path screen) {
        this.process = process;
        this.keyboard = process.outputWriter();
        this.screen = screen;
    }

    public static Console open(Path home, Path folder, String options) throws IOException {
        Path screen = folder.resolve("screen");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/burnish").toString(), "shell")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        builder.environment().put("BURNISH_OPTS", options);
        builder.environment().put("BURNISH_CACHE", folder.resolve("cache").toString());
        Console console = new Console(builder.start(), screen);
        console.await("burnish>");
        return console;
    }

    public void type(String line) throws IOException {
        keyboard.write(line);
        keyboard.newLine();
        keyboard.flush();
    }

    /** Waits for a text behind what was seen before. */
    public void await(String text) throws IOException {
        assertThat(appears(text, TIMEOUT_MS))
                .as("'%s' in %s", text, Files.readString(screen))
                .isTrue();
    }

    /** Types a line again and again until its answer is this. */
    public void typeUntil(String line, String text) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
        do {
            type(line);
        } while (!appears(text, 20 * LOOK_MS) && System.nanoTime() < end);
        assertThat(Files.readString(screen)).contains(text);
    }

    private boolean appears(String text, long millis) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            int at = Files.readString(screen).indexOf(text, seen);
            if (at >= 0) {
                seen = at + text.length();
                return true;
            }
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            type("exit");
            if (!process.waitFor(TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
