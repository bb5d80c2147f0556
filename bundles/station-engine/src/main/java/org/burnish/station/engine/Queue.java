package org.burnish.station.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/**
 * Who works on which burn, by db-scheduler: one execution for each burn that has not ended. It is due when a drive waits for it; an
 * execution whose station has died is found by its heartbeat, and is due again.
 */
final class Queue implements AutoCloseable {

    private static final TaskDescriptor<Void> BURN = TaskDescriptor.of("burn");
    private static final String TABLE = "burnish_schedule";
    /** Whatever waits is woken when there is something to do; this is for what nobody wakes. */
    private static final Duration PARKED = Duration.ofHours(1);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    /** A station is taken for dead after so many heartbeats that did not come. */
    private static final int MISSED = 6;

    private static final Duration NEVER = Duration.ofDays(36500);
    private static final Duration ENDS = Duration.ofSeconds(30);

    private final Scheduler scheduler;

    /**
     * Makes one.
     *
     * @param work does what can be done for a burn, and says when it is to be asked again; empty when the burn has ended
     * @param threads how many burns at once
     */
    Queue(DataSource dataSource, String station, int threads, LongFunction<Optional<Instant>> work) {
        CustomTask<Void> task = Tasks.custom(BURN)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, Instant.now().plus(Duration.ofSeconds(5))))
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((instance, context) -> completion(work.apply(Long.parseLong(instance.getId()))));
        scheduler = new com.github.kagkarlsson.scheduler.SchedulerBuilder(dataSource, List.of(task))
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(station))
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(ENDS)
                .enablePriority()
                .build();
    }

    private static CompletionHandler<Void> completion(Optional<Instant> again) {
        return again.isEmpty()
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) -> operations.reschedule(complete, again.get());
    }

    void start() {
        scheduler.start();
    }

    /** When what waits is asked at the latest, if nothing wakes it. */
    static Optional<Instant> parked() {
        return Optional.of(Instant.now().plus(PARKED));
    }

    /** Takes a burn. */
    void add(long burn, int priority) {
        int bounded = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, priority));
        scheduler.scheduleIfNotExists(
                BURN.instance(Long.toString(burn)).priority(bounded).build(),
                Instant.now().plus(PARKED));
    }

    /** Has a burn asked at once. One that somebody works on is left to him. */
    void wake(long burn) {
        try {
            scheduler.reschedule(BURN.instanceId(Long.toString(burn)), Instant.now());
        } catch (DbSchedulerException e) {
            // somebody works on it, or it has ended
        }
    }

    /** Looks for what is due now, and not at the next turn. */
    void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
