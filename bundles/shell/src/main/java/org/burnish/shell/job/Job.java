package org.burnish.shell.job;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.burnish.operations.Verdict;
import org.burnish.recorder.Thrown;
import org.burnish.shell.text.JobState.Phase;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.Wording;
import org.jspecify.annotations.Nullable;

/** Work on a thread of its own: how far it is, and what came of it. */
final class Job {

    private final String command;
    private final ProgressLine progress;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private Phase phase = Phase.RUNNING;
    private @Nullable Object result;
    private @Nullable Throwable thrown;

    /**
     * Work that begins with {@link #start}.
     *
     * @param attended its user waits: then it has the streams of the user's command, which are closed with that
     * @param ended is called at the end, before those that await it
     */
    Job(String command, Work work, ProgressLine progress, boolean attended, Consumer<Job> ended) {
        this.command = command;
        this.progress = progress;
        Runnable whole = () -> {
            perform(work);
            try {
                ended.accept(this);
            } finally {
                begun.countDown();
                end.countDown();
            }
        };
        thread = new Thread(null, whole, "burnish-job", 0, attended);
    }

    void start() {
        thread.start();
    }

    private void perform(Work work) {
        try {
            @Nullable Object made = work.run(progress, begun::countDown);
            ended(made, null);
        } catch (Exception | Error e) {
            ended(null, e);
        }
    }

    private synchronized void ended(@Nullable Object made, @Nullable Throwable why) {
        boolean good = why == null && (!(made instanceof Verdict verdict) || verdict.good());
        result = made;
        thrown = why;
        phase = good ? Phase.DONE : phase == Phase.CANCELLING ? Phase.CANCELLED : Phase.FAILED;
    }

    /** Asks for the end at the next safe point, and does not wait for it. */
    synchronized void cancel() {
        if (phase == Phase.RUNNING) {
            phase = Phase.CANCELLING;
            thread.interrupt();
        }
    }

    ProgressLine progress() {
        return progress;
    }

    String command() {
        return command;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized @Nullable Object result() {
        return result;
    }

    /** Why there is no result, in words, or empty. */
    synchronized String failure() {
        if (thrown == null) {
            return "";
        }
        if (thrown instanceof InterruptedException) {
            return "it was interrupted";
        }
        return Wording.of(thrown);
    }

    /** What the work gave, or threw. */
    synchronized @Nullable Object outcome() throws IOException, InterruptedException {
        Thrown.rethrow(thrown);
        return result;
    }

    /** Waits until the work has what it needs, or has ended. */
    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    void await() throws InterruptedException {
        end.await();
    }

    void await(long millis) throws InterruptedException {
        end.await(millis, TimeUnit.MILLISECONDS);
    }
}
