package org.burnish.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationWatcher;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The operations of all bundles, and those that watch them. */
@Component(service = Registry.class)
public final class Registry {

    /** Of those that have ended. */
    private static final int KEPT = 100;

    private final AtomicLong last = new AtomicLong();
    private final Map<Long, Running> running = new ConcurrentSkipListMap<>();
    private final Map<Long, Running> ended = new ConcurrentSkipListMap<>();
    private final List<OperationWatcher> watchers = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addWatcher(OperationWatcher watcher) {
        watchers.add(watcher);
    }

    void removeWatcher(OperationWatcher watcher) {
        watchers.remove(watcher);
    }

    long nextId() {
        return last.incrementAndGet();
    }

    void started(Running operation) {
        running.put(operation.id(), operation);
        watchers(watcher -> watcher.started(operation));
    }

    void phase(Running operation, Phase phase) {
        watchers(watcher -> watcher.phase(operation, phase));
    }

    void ended(Running operation) {
        OperationRecord record = operation.record();
        synchronized (ended) {
            ended.put(operation.id(), operation);
            running.remove(operation.id());
            while (ended.size() > KEPT) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
        watchers(watcher -> watcher.ended(record));
    }

    List<Running> all() {
        Map<Long, Running> all = new ConcurrentSkipListMap<>(ended);
        all.putAll(running);
        return new ArrayList<>(all.values());
    }

    Optional<Running> find(long id) {
        return Optional.ofNullable(running.getOrDefault(id, ended.get(id)));
    }

    /** One that fails harms neither the operation nor the others. */
    private void watchers(Consumer<OperationWatcher> what) {
        for (OperationWatcher watcher : watchers) {
            try {
                what.accept(watcher);
            } catch (RuntimeException | LinkageError | AssertionError e) {
                System.getLogger(Registry.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "'" + watcher.getClass().getName()
                                        + "', which watches operations, failed. The operation goes on.",
                                e);
            }
        }
    }
}
