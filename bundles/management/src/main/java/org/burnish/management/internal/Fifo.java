package org.burnish.management.internal;

import org.burnish.management.RunningRecordings;
import org.burnish.recorder.Progress;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.service.component.annotations.Component;

/** The rings of all recordings that run, those of no operation included. */
@Component(service = {RecordingWatcher.class, Fifo.class})
public final class Fifo implements RecordingWatcher, FifoMXBean {

    private final RunningRecordings running = new RunningRecordings();

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        return running.watch(number, outcome -> {});
    }

    @Override
    public int getRecordings() {
        return running.count();
    }

    @Override
    public int getPercent() {
        return running.least(Progress::fifoPercent);
    }

    @Override
    public int getDriveBufferPercent() {
        return running.least(Progress::bufferPercent);
    }
}
