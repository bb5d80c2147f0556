package org.burnish.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationWatcher;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.framework.BundleContext;

/**
 * The recordings and operations that run. A program whose main method returns does not end before they do; closing cancels
 * them, and waits until they have ended.
 */
final class RunningWork implements RecordingWatcher, OperationWatcher {

    /** Long enough to close what was begun on a slow drive. */
    private static final long END_TIMEOUT_MILLIS = 120_000;

    /** What waits for each, and how it is cancelled. */
    private final Map<Thread, Runnable> running = new ConcurrentHashMap<>();

    /** Watches all that is started in a framework. */
    static RunningWork watch(BundleContext context) {
        RunningWork work = new RunningWork();
        context.registerService(
                new String[] {RecordingWatcher.class.getName(), OperationWatcher.class.getName()}, work, null);
        return work;
    }

    /** Waits for the end of one piece of work. */
    @FunctionalInterface
    private interface End {
        void await() throws InterruptedException;
    }

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        CountDownLatch ended = new CountDownLatch(1);
        return new RecordingWatch() {
            @Override
            public void running(Recording recording) {
                keep("burnish-recording-" + number, ended::await, recording::cancel);
            }

            @Override
            public void ended(Outcome outcome) {
                ended.countDown();
            }
        };
    }

    @Override
    public void started(Operation operation) {
        keep("burnish-running-" + operation.id(), operation::await, operation::cancel);
    }

    private void keep(String name, End end, Runnable cancel) {
        Thread waiting = new Thread(() -> await(end), name);
        waiting.setDaemon(false);
        running.put(waiting, cancel);
        waiting.start();
    }

    private void await(End end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            // it took too long, and is not waited for any more
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Cancels all at the next safe points and waits for the ends. */
    void end() {
        running.values().forEach(Runnable::run);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(END_TIMEOUT_MILLIS);
        for (Thread waiting : running.keySet()) {
            try {
                waiting.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (waiting.isAlive()) {
                System.getLogger(RunningWork.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "Burnish closes while '" + waiting.getName() + "' has not ended: its drive is"
                                        + " still busy. Look at the disc before it is used.");
                waiting.interrupt();
            }
        }
    }
}
