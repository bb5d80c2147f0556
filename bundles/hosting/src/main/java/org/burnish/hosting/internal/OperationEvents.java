package org.burnish.hosting.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationTopics;
import org.burnish.operations.OperationWatcher;
import org.burnish.operations.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Reports each operation as events, from its record; see {@link org.burnish.operations.OperationTopics}. */
@Component
public final class OperationEvents implements OperationWatcher {

    private static final long TICK_MILLIS = 1000;

    private final EventAdmin events;
    private final Map<Long, ScheduledFuture<?>> ticking = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Clock.named("burnish-operation-events");

    /** Made by the component runtime where there is an Event Admin. */
    @Activate
    public OperationEvents(@Reference EventAdmin events) {
        this.events = events;
    }

    @Override
    public void started(Operation operation) {
        post(OperationTopics.STARTED, operation.id(), operation.order(), Map.of());
        try {
            ticking.put(
                    operation.id(),
                    clock.scheduleAtFixedRate(
                            () -> post(
                                    OperationTopics.PROGRESS,
                                    operation.id(),
                                    operation.order(),
                                    properties(operation.progress())),
                            TICK_MILLIS,
                            TICK_MILLIS,
                            TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            // the component goes away at this moment: progress is not reported
        }
    }

    @Override
    public void ended(OperationRecord record) {
        ScheduledFuture<?> ticks = ticking.remove(record.id());
        if (ticks != null) {
            ticks.cancel(false);
        }
        post(
                OperationTopics.ENDED,
                record.id(),
                record.order(),
                Map.of(
                        OperationTopics.STATE,
                        record.state().name().toLowerCase(Locale.ROOT),
                        OperationTopics.MESSAGES,
                        record.messages().toArray(String[]::new),
                        OperationTopics.FAILURE,
                        record.reason()));
    }

    private static Map<String, Object> properties(OperationProgress progress) {
        return Map.of(
                OperationTopics.PHASE,
                progress.phase().name().toLowerCase(Locale.ROOT),
                OperationTopics.DONE,
                progress.reached(),
                OperationTopics.TOTAL,
                progress.wanted());
    }

    private void post(String topic, long id, Order order, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put(OperationTopics.ID, id);
        properties.put(OperationTopics.KIND, order.kind());
        properties.put(OperationTopics.DRIVES, order.shownDrives().toArray(String[]::new));
        events.postEvent(new Event(topic, properties));
    }

    /** Operations that run are not reported any further. */
    @Deactivate
    void close() {
        clock.shutdownNow();
    }
}
