package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Those that want to know of every recording. */
@Component(service = Watchers.class)
public final class Watchers {

    private final List<RecordingWatcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicLong last = new AtomicLong();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addWatcher(RecordingWatcher watcher) {
        watchers.add(watcher);
    }

    void removeWatcher(RecordingWatcher watcher) {
        watchers.remove(watcher);
    }

    /** Reports to them a recording that was asked for. One that fails is left out of it. */
    Watches watch(RecordingRequest request) {
        long number = last.incrementAndGet();
        List<RecordingWatch> watches = new ArrayList<>();
        for (RecordingWatcher watcher : watchers) {
            Watches.BYSTANDER.call(watcher, () -> watches.add(watcher.watch(number, request)));
        }
        return new Watches(request.listener(), watches);
    }
}
