package org.burnish.management.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.service.component.annotations.Component;

/** The rings of all recordings that run, those of no operation included. */
@Component(service = {RecordingWatcher.class, Fifo.class})
public final class Fifo implements RecordingWatcher, FifoMXBean {

    private static final int UNKNOWN = -1;

    private final Map<Long, Recording> running = new ConcurrentHashMap<>();

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return new RecordingWatch() {
            @Override
            public void running(Recording recording) {
                running.put(number, recording);
            }

            @Override
            public void ended(Outcome outcome) {
                running.remove(number);
            }
        };
    }

    private int least(ToIntFunction<Progress> figure) {
        return running.values().stream()
                .map(Recording::progress)
                .mapToInt(figure)
                .filter(percent -> percent >= 0)
                .min()
                .orElse(UNKNOWN);
    }

    @Override
    public int getRecordings() {
        return running.size();
    }

    @Override
    public int getPercent() {
        return least(Progress::fifoPercent);
    }

    @Override
    public int getDriveBufferPercent() {
        return least(Progress::bufferPercent);
    }
}
