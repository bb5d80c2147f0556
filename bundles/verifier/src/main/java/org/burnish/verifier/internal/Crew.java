package org.burnish.verifier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one check. They are never interrupted, since that would close the file channel one of them reads from:
 * they ask {@link #cancelled} instead.
 */
final class Crew {

    /** How long a waiting thread takes at most, in ms, to see that the check was cancelled. */
    static final long POLL_MILLIS = 50;

    /** What a thread does. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean cancelled;

    /** Whether to stop as soon as possible. */
    boolean cancelled() {
        return cancelled;
    }

    void start(String name, Work work) {
        Thread thread = new Thread(() -> run(work), "burnish-verifier-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (InterruptedException | RuntimeException | Error unexpected) {
            failure.compareAndSet(null, unexpected);
            cancelled = true;
        }
    }

    /** Waits for all threads; if the caller is interrupted they end early, but they do end before this returns. */
    void await() throws InterruptedException {
        InterruptedException interrupted = null;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException now) {
                    interrupted = now;
                    cancelled = true;
                }
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
        rethrow(failure.get());
    }

    private static void rethrow(@Nullable Throwable unexpected) throws InterruptedException {
        if (unexpected instanceof RuntimeException exception) {
            throw exception;
        } else if (unexpected instanceof Error error) {
            throw error;
        } else if (unexpected instanceof InterruptedException interrupted) {
            throw interrupted;
        }
    }
}
