package org.burnish.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A message bus with the services of a desktop, which are stand-ins by others: python-dbusmock. */
final class Desktop implements Closeable {

    /** The Python that Debian's packages are for. */
    static final Path PYTHON = Path.of("/usr/bin/python3");

    private static final long TIMEOUT_MS = 60_000;
    private static final long LOOK_MS = 20;

    private final Path folder;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private Desktop(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.orders = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Makes one; its bus and its logs are in the folder. */
    static Desktop open(Path folder) throws IOException {
        Path program = folder.resolve("desktop.py");
        try (InputStream script = Desktop.class.getResourceAsStream("/desktop/desktop.py")) {
            Files.copy(Objects.requireNonNull(script), program);
        }
        Process process = new ProcessBuilder(PYTHON.toString(), program.toString(), folder.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        Desktop desktop = new Desktop(folder, process);
        assertThat(desktop.answers.readLine())
                .as(Files.readString(folder.resolve("errors")))
                .isEqualTo("ready");
        return desktop;
    }

    /** What leads a program to the bus. */
    Map<String, String> environment() {
        String address = "unix:path=" + folder.resolve("bus");
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address, "DBUS_SYSTEM_BUS_ADDRESS", address);
    }

    /** Gives it one of the orders that the script knows. */
    String order(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
        return answers.readLine();
    }

    /** What a stand-in was called for since its beginning. */
    String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    /** Waits until something gives a text that has this in it. */
    static void await(Callable<String> what, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
        while (!what.call().contains(text) && System.nanoTime() < end) {
            Thread.sleep(LOOK_MS);
        }
        assertThat(what.call()).contains(text);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(TIMEOUT_MS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
