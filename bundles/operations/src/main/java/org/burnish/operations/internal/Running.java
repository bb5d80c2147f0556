package org.burnish.operations.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationRecord.State;
import org.burnish.operations.OperationRecord.Times;
import org.burnish.operations.Order;
import org.burnish.operations.Verdict;
import org.burnish.recorder.Thrown;
import org.jspecify.annotations.Nullable;

/** An operation, on a thread of its own. */
final class Running implements Operation {

    private final long id;
    private final Order order;
    private final Report report;
    private final Consumer<Running> ended;
    private final Instant began = Instant.now();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private State state = State.RUNNING;
    private @Nullable Instant finished;
    private @Nullable Object result;
    private @Nullable Throwable failure;

    /**
     * An operation that begins with {@link #start}.
     *
     * @param ended receives it at its end, before those that await it go on
     */
    Running(long id, UseCase useCase, Task task, Consumer<Running> ended) {
        this.id = id;
        this.order = task.order();
        this.report = task.report();
        this.ended = ended;
        thread = new Thread(() -> run(useCase, task), "burnish-operation-" + id);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run(UseCase useCase, Task task) {
        try (task) {
            finish(useCase.run(task), null);
        } catch (Exception | Error e) {
            finish(null, e);
        }
        report.end();
        try {
            ended.accept(this);
        } finally {
            end.countDown();
        }
    }

    private synchronized void finish(@Nullable Object given, @Nullable Throwable thrown) {
        boolean good = thrown == null && (!(given instanceof Verdict verdict) || verdict.good());
        result = given;
        failure = thrown;
        state = good ? State.COMPLETED : state == State.CANCELLING ? State.CANCELLED : State.FAILED;
        finished = Instant.now();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Order order() {
        return order;
    }

    @Override
    public OperationProgress progress() {
        OperationProgress at = report.progress();
        return state().busy() ? at : new OperationProgress(Phase.ENDED, at.done(), at.total(), Optional.empty());
    }

    private synchronized State state() {
        return state;
    }

    @Override
    public synchronized OperationRecord record() {
        return new OperationRecord(
                id,
                order,
                state,
                new Times(began, Optional.ofNullable(finished)),
                report.messages(),
                Optional.ofNullable(result),
                Optional.ofNullable(failure));
    }

    @Override
    public synchronized void cancel() {
        if (state == State.RUNNING) {
            state = State.CANCELLING;
            thread.interrupt();
        }
    }

    @Override
    public OperationRecord await() throws InterruptedException {
        end.await();
        return record();
    }

    /** Waits for the end, and not longer than that. */
    void await(long millis) throws InterruptedException {
        end.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public <R> R result(Class<R> type) throws IOException, InterruptedException {
        awaitOrCancel();
        Throwable thrown;
        Object given;
        synchronized (this) {
            thrown = failure;
            given = result;
        }
        Thrown.rethrow(thrown);
        return type.cast(Objects.requireNonNull(given));
    }
}
