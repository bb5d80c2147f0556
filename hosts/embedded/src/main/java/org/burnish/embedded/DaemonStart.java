package org.burnish.embedded;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs what starts threads on a daemon thread. A thread is a daemon when the one that made it is: so the threads of the
 * framework and of its bundles do not keep the program from ending.
 */
final class DaemonStart {

    private DaemonStart() {}

    /** What may fail. */
    @FunctionalInterface
    interface Start<T> {
        T run() throws IOException;
    }

    /** Waits for the end also when this thread is interrupted, so that nothing is left half started. */
    static <T> T of(Start<T> start) throws IOException {
        FutureTask<T> task = new FutureTask<>(start::run);
        Thread thread = new Thread(null, task, "burnish-start", 0, false);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IOException(cause);
    }
}
