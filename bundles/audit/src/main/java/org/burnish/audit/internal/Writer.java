package org.burnish.audit.internal;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.burnish.scsi.text.Reason;

/**
 * Writes lines on a thread of its own. The caller waits until its line is on the disk, but not for a disk that hangs: no recording
 * depends on the log.
 */
final class Writer implements AutoCloseable {

    /** Where a line goes. */
    @FunctionalInterface
    interface Target {
        void append(String line) throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    private final String name;
    private final Target target;
    private final long patienceMillis;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "burnish-audit");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean late;

    /**
     * Writes to a target.
     *
     * @param name of the target, for messages
     * @param patienceMillis how long is waited for a line
     */
    Writer(String name, Target target, long patienceMillis) {
        this.name = name;
        this.target = target;
        this.patienceMillis = patienceMillis;
    }

    /** Writes a line. What can't be written is reported with the line, and nothing else happens. */
    synchronized void write(Line line) {
        String json = line.json();
        Future<?> written = thread.submit(() -> append(json));
        if (!late) {
            await(written);
        }
    }

    private void append(String json) {
        try {
            target.append(json);
            late = false;
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Cannot write to the audit log '" + name + "': " + Reason.of(e)
                            + ". The work goes on. The line that is missing there is " + json
                            + " Correct the setting 'file' in etc/" + AuditLog.PID
                            + ".cfg, or the rights or the space of its directory.");
        }
    }

    private void await(Future<?> written) {
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        try {
            while (true) {
                try {
                    written.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            late = true;
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Writing to the audit log '" + name + "' has taken " + patienceMillis / 1000
                            + " s and is not done. The work goes on, and waits for the log no more. Look for a disk or"
                            + " a network file system that hangs.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is still to be written is waited for, as for a line. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
