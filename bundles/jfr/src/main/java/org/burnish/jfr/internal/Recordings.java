package org.burnish.jfr.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.Event;
import org.burnish.recorder.Progress.Phase;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.RecordingWatch;
import org.burnish.recorder.RecordingWatcher;
import org.osgi.service.component.annotations.Component;

/** Reports the phases of recordings, each when it is over. */
@Component
public final class Recordings implements RecordingWatcher {

    @Override
    public RecordingWatch watch(long number, RecordingRequest request) {
        List<String> drives = request.drives().stream()
                .map(drive -> drive.address().toString())
                .toList();
        return Flight.isOn() ? new Reported(number, drives) : new RecordingWatch() {};
    }

    private static final class Reported implements RecordingWatch {

        private final long number;
        private final List<String> drives;
        private final Map<Integer, Event> phases = new ConcurrentHashMap<>();

        private Reported(long number, List<String> drives) {
            this.number = number;
            this.drives = drives;
        }

        @Override
        public void phase(int drive, Phase phase) {
            Event before = phases.remove(drive);
            if (before != null) {
                before.commit();
            }
            if (phase == Phase.ENDED) {
                return;
            }
            phases.put(
                    drive,
                    EventKind.RECORDING_PHASE.begin(
                            drives.get(drive), number, phase.name().toLowerCase(Locale.ROOT)));
        }
    }
}
