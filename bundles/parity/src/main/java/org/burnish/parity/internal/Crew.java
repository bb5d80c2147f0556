package org.burnish.parity.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Works on windows of neighbouring stripes, on all processors. */
final class Crew {

    /** The memory that all workers together may take, in bytes; less where the heap is small. */
    private static final long MEMORY = Math.min(192L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final long stripes;
    private final int workers;
    private final int window;
    private final LongConsumer progress;
    private final AtomicLong next = new AtomicLong();
    private long done;

    /** Works on a window; used by one thread. */
    interface Worker {
        void window(long first, int count) throws IOException, InterruptedException;
    }

    /**
     * A crew for stripes.
     *
     * @param bytes the memory that a stripe takes
     * @param progress is told how many stripes are done, by one thread at a time
     */
    Crew(long stripes, long bytes, LongConsumer progress) {
        this(stripes, bytes, Math.min(8, Runtime.getRuntime().availableProcessors()), progress);
    }

    /** A crew of so many workers; a single one gets the stripes in their order. */
    Crew(long stripes, long bytes, int workers, LongConsumer progress) {
        this.stripes = stripes;
        this.workers = workers;
        this.progress = progress;
        long share = MEMORY / workers / bytes;
        window = (int) Math.max(1, Math.min(share, Redundancy.divideUp(stripes, 4L * workers)));
    }

    /** How many stripes a window has at most. */
    int window() {
        return window;
    }

    /** Runs until all is done; the first failure ends it. */
    void run(Supplier<Worker> made) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(workers, work -> new Thread(work, "burnish-parity"));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    work(made.get());
                    return null;
                }));
            }
            for (Future<?> each : running) {
                await(each);
            }
        } finally {
            next.set(stripes);
            pool.shutdown();
            boolean interrupted = Thread.interrupted();
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Worker worker) throws IOException, InterruptedException {
        while (true) {
            long first = next.getAndAdd(window);
            if (first >= stripes) {
                return;
            }
            int count = (int) Math.min(window, stripes - first);
            worker.window(first, count);
            synchronized (this) {
                done += count;
                progress.accept(done);
            }
        }
    }

    private static void await(Future<?> work) throws IOException, InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The work with parity failed", e.getCause());
        }
    }
}
