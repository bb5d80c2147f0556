package org.burnish.management;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingWatch;

/** The recordings that run, for a {@link org.burnish.recorder.RecordingWatcher} that has figures of them. Safe for use by several threads. */
public final class RunningRecordings {

    /** Where no recording has a figure. */
    public static final int UNKNOWN = -1;

    private final Map<Long, Recording> running = new ConcurrentHashMap<>();

    /**
     * Follows a recording.
     *
     * @param ended receives its outcome
     */
    public RecordingWatch watch(long number, Consumer<Outcome> ended) {
        return new RecordingWatch() {
            @Override
            public void running(Recording recording) {
                running.put(number, recording);
            }

            @Override
            public void ended(Outcome outcome) {
                running.remove(number);
                ended.accept(outcome);
            }
        };
    }

    /** How many run. */
    public int count() {
        return running.size();
    }

    /** The least of a figure in percent, or {@link #UNKNOWN}. */
    public int least(ToIntFunction<Progress> figure) {
        return running.values().stream()
                .map(Recording::progress)
                .mapToInt(figure)
                .filter(percent -> percent >= 0)
                .min()
                .orElse(UNKNOWN);
    }
}
