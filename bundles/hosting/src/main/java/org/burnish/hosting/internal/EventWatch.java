package org.burnish.hosting.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaNote;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingTopics;
import org.burnish.recorder.RecordingWatch;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Reports one recording as events. */
final class EventWatch implements RecordingWatch {

    private static final long TICK_MILLIS = 1000;

    private final EventAdmin events;
    private final ScheduledExecutorService clock;
    private final Map<String, Object> whose;
    private @Nullable ScheduledFuture<?> ticking;

    EventWatch(EventAdmin events, ScheduledExecutorService clock, long number, RecordingRequest request) {
        this.events = events;
        this.clock = clock;
        whose = Map.of(
                RecordingTopics.NUMBER,
                number,
                RecordingTopics.DRIVES,
                request.drives().stream()
                        .map(drive -> drive.address().toString())
                        .toArray(String[]::new));
    }

    private void post(String topic, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(whose);
        properties.putAll(more);
        events.postEvent(new Event(topic, properties));
    }

    @Override
    public synchronized void running(Recording recording) {
        post(RecordingTopics.STARTED, Map.of());
        try {
            ticking = clock.scheduleAtFixedRate(
                    () -> post(RecordingTopics.PROGRESS, properties(recording.progress())),
                    TICK_MILLIS,
                    TICK_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the component goes away at this moment: nobody receives progress
        }
    }

    private static Map<String, Object> properties(Progress progress) {
        return Map.of(
                RecordingTopics.PHASE,
                progress.phase().name().toLowerCase(Locale.ROOT),
                RecordingTopics.DONE,
                progress.done(),
                RecordingTopics.TOTAL,
                progress.total(),
                RecordingTopics.SPEED,
                progress.speed(),
                RecordingTopics.FIFO,
                progress.fifoPercent());
    }

    @Override
    public void refused(IOException reason) {
        String[] codes = reason instanceof Explained explained
                ? explained.reasons().stream().map(Fact::code).toArray(String[]::new)
                : new String[0];
        post(
                RecordingTopics.REFUSED,
                Map.of(RecordingTopics.MESSAGE, Reason.withPath(reason), RecordingTopics.CODES, codes));
    }

    @Override
    public void notice(ImageNotice notice) {
        post(RecordingTopics.NOTICE, Map.of(RecordingTopics.MESSAGE, notice.toString()));
    }

    @Override
    public void note(MediaNote note) {
        post(RecordingTopics.NOTICE, Map.of(RecordingTopics.MESSAGE, note.text(), RecordingTopics.CODES, new String[] {
            note.fact().code()
        }));
    }

    @Override
    public void working(String action, double fraction, Duration elapsed) {
        // the phase shows that
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        if (ticking != null) {
            ticking.cancel(false);
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put(RecordingTopics.STATE, outcome.state().name().toLowerCase(Locale.ROOT));
        properties.put(RecordingTopics.START, outcome.start());
        properties.put(RecordingTopics.DONE, outcome.written());
        properties.put(
                RecordingTopics.FAILURES,
                outcome.failures().stream()
                        .map(failure -> Reason.withPath(failure.cause()))
                        .toArray(String[]::new));
        post(RecordingTopics.ENDED, properties);
    }
}
