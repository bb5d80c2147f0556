package org.burnish.jfr.internal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.Event;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.burnish.operations.Order;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Reports operations and their phases, each when it is over. */
@Component
public final class Orders implements OperationWatcher {

    /** The field that is not the same in all events of an operation. */
    private static final int LAST = 3;

    private final Map<Long, Event> running = new ConcurrentHashMap<>();
    private final Map<Long, Event> phases = new ConcurrentHashMap<>();

    @Override
    public void started(Operation operation) {
        if (Flight.isOn()) {
            running.put(operation.id(), begin(EventKind.OPERATION, operation));
        }
    }

    @Override
    public void phase(Operation operation, Phase phase) {
        if (Flight.isOn()) {
            Event event = begin(EventKind.OPERATION_PHASE, operation);
            event.set(LAST, phase.name().toLowerCase(Locale.ROOT));
            commit(phases.put(operation.id(), event));
        }
    }

    @Override
    public void ended(OperationRecord record) {
        commit(phases.remove(record.id()));
        Event event = running.remove(record.id());
        if (event != null) {
            event.set(LAST, record.state().name().toLowerCase(Locale.ROOT));
            event.commit();
        }
    }

    private static Event begin(EventKind kind, Operation operation) {
        Order order = operation.order();
        return kind.begin(String.join(" ", order.shownDrives()), operation.id(), order.kind());
    }

    private static void commit(@Nullable Event event) {
        if (event != null) {
            event.commit();
        }
    }
}
