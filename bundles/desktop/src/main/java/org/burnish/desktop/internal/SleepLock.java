package org.burnish.desktop.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An inhibitor lock of logind. logind gives it as a file descriptor, which Java cannot receive; the program that comes with
 * logind holds it. That program runs as long as the pipe is open that it reads: until the lock is released, or until
 * this process has ended, however it did.
 */
final class SleepLock implements AutoCloseable {

    /** The service on the system bus. */
    static final String SERVICE = "org.freedesktop.login1";

    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/systemd-inhibit"), Path.of("/usr/bin/elogind-inhibit"));

    /** Keeps the signals of the terminal away: a job that is cancelled goes on to its next safe point. */
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Path program;
    private final String why;
    private final Consumer<String> complaint;
    private @Nullable Process holder;
    private boolean released;

    private SleepLock(Path program, String why, Consumer<String> complaint) {
        this.program = program;
        this.why = why;
        this.complaint = complaint;
    }

    /**
     * Asks for a lock; does not wait for it.
     *
     * @param complaint receives the reason, when logind refuses it
     * @return empty where the program is not installed
     */
    static Optional<SleepLock> take(Job job, Consumer<String> complaint) {
        Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        program = Files.isExecutable(OWN_SESSION) ? program : Optional.empty();
        return program.map(path -> {
            SleepLock lock = new SleepLock(path, job.toString(), complaint);
            lock.hold(what(job).iterator());
            return lock;
        });
    }

    /** What is to be locked, and what else where logind refuses that: a closed lid is for the user at the machine alone. */
    private static List<String> what(Job job) {
        String sleep = job.writes() ? "sleep:shutdown" : "sleep";
        return List.of(sleep + ":handle-lid-switch", sleep);
    }

    private synchronized void hold(Iterator<String> what) {
        if (released) {
            return;
        }
        try {
            Process started = new ProcessBuilder(
                            OWN_SESSION.toString(),
                            program.toString(),
                            "--what=" + what.next(),
                            "--who=" + DesktopManners.APPLICATION,
                            "--why=" + why,
                            "cat")
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            holder = started;
            started.onExit().thenAccept(ended -> refused(ended, what));
        } catch (IOException e) {
            complaint.accept(e.getMessage());
        }
    }

    private void refused(Process ended, Iterator<String> what) {
        if (what.hasNext()) {
            hold(what);
            return;
        }
        synchronized (this) {
            if (released) {
                return;
            }
        }
        try {
            complaint.accept(new String(ended.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            complaint.accept(e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        released = true;
        if (holder != null) {
            try {
                holder.getOutputStream().close();
            } catch (IOException e) {
                // the program has ended before
            }
            holder.destroy();
        }
    }
}
