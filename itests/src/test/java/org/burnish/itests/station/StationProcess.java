package org.burnish.itests.station;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;

/** A station in a process of its own, with a folder that has its drives, its state and its hot folder. */
final class StationProcess implements Closeable {

    private static final long READY_S = 90;
    private static final long LOOK_MS = 100;
    private static final long END_S = 60;

    private final Path folder;
    private final List<String> options;
    private Process process;

    /**
     * Makes one that does not run yet.
     *
     * @param options of {@code burnish station}
     */
    StationProcess(Path folder, List<String> options) throws IOException {
        this.folder = folder;
        this.options = List.copyOf(options);
        Files.createDirectories(drives());
        Files.createDirectories(inbox());
    }

    Path folder() {
        return folder;
    }

    Path drives() {
        return folder.resolve("drives");
    }

    /** The discs that were taken out of the drives. */
    Path shelf() {
        return drives().resolve("shelf");
    }

    Path inbox() {
        return state().resolve("inbox");
    }

    Path state() {
        return folder.resolve("state");
    }

    /** Puts a drive with a blank in. */
    void drive(String name, String kind) {
        Run made = Run.burnish(drives(), "newmedium", kind, name);
        if (made.exit() != 0) {
            throw new IllegalStateException(made.toString());
        }
    }

    /** Starts it, and does not wait until it is ready. */
    void start() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Run.burnishBinary().toString(), "station", "--port", "0", "--shelf"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("BURNISH_EMU_DIR", drives().toString());
        builder.environment().put("BURNISH_STATION_DIR", state().toString());
        process = builder.start();
    }

    /** Waits until it says how it is reached. */
    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_S);
        while (!log().contains("http://")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The station is not ready: " + log());
            }
            Thread.sleep(LOOK_MS);
        }
    }

    String log() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** Runs a command of the same user. */
    Run burnish(String... words) {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(List.of(words));
        return Run.of(folder, java.util.Map.of("BURNISH_STATION_DIR", state().toString()), command);
    }

    /** As a machine that loses its power: nothing is told, nothing is finished. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The station does not end within " + END_S + " s: " + log());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
