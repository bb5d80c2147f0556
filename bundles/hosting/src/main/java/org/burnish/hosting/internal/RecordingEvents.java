package org.burnish.hosting.internal;

import java.util.concurrent.ScheduledExecutorService;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;

/** Reports each recording as events; see {@link org.burnish.recorder.RecordingTopics}. */
@Component
public final class RecordingEvents implements RecordingWatcher {

    private final EventAdmin events;
    private final ScheduledExecutorService clock = Clock.named("burnish-recording-events");

    /** Made by the component runtime where there is an Event Admin. */
    @Activate
    public RecordingEvents(@Reference EventAdmin events) {
        this.events = events;
    }

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return new EventWatch(events, clock, number, request);
    }

    /** No further events of running recordings. */
    @Deactivate
    void close() {
        clock.shutdownNow();
    }
}
