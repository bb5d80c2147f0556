package org.burnish.operations.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.burnish.media.RefusedException;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;

/** What every burn does, whatever it records: its options, the recording, and the proof of each medium that got all. */
final class Burning {

    static final List<OptionKey<?>> OPTIONS =
            List.of(OperationOptions.VERIFY, OperationOptions.CLOSE_AS_NEEDED, OperationOptions.SPEED);

    private final Recorder recorder;
    private final Task task;

    Burning(Recorder recorder, Task task) {
        this.recorder = recorder;
        this.task = task;
    }

    /** Proves what is on a medium. */
    @FunctionalInterface
    interface Proof {
        Checked of(Drive drive, Recording recording, Outcome outcome) throws IOException, InterruptedException;
    }

    /** The request with the options of the order, apart from those that a use case understands itself. */
    RecordingRequest request(RecordingRequest plain, List<OptionKey<?>> own) throws IOException {
        Options passedOn = task.order().options().without(own);
        return suited(plain.with(Speeds.chosen(passedOn, task.order(), plain.drives()))
                .reportingTo(task.listener()));
    }

    /** The request, or the one that closes the medium where that is left to us and the medium wants it. */
    private RecordingRequest suited(RecordingRequest request) throws IOException {
        if (!task.order().get(OperationOptions.CLOSE_AS_NEEDED)) {
            return request;
        }
        try {
            recorder.plan(request.reportingTo(RecordingListener.NONE));
            return request;
        } catch (RefusedException open) {
            task.listener().closing(open);
            return request.with(WriteOptions.CLOSE, true);
        }
    }

    /**
     * Records, and proves it where the order says so.
     *
     * @param nodes how many were added
     */
    Burned run(RecordingRequest request, long nodes, Proof proof) throws IOException, InterruptedException {
        task.listener().requesting(request);
        task.phase(Phase.RECORDING);
        long started = System.nanoTime();
        Recording recording = recorder.start(request);
        Outcome outcome = task.follow(recording);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        List<Drive> drives = request.drives();
        List<Checked> checks = new ArrayList<>();
        if (task.order().get(OperationOptions.VERIFY)) {
            for (Drive drive : recorded(drives, outcome)) {
                drive.reassess();
                checks.add(proof.of(drive, recording, outcome));
            }
        }
        return new Burned(drives.stream().map(Drive::address).toList(), nodes, outcome, elapsed, checks);
    }

    /** Those that got the whole session: a drive that fails stops no other. */
    private static List<Drive> recorded(List<Drive> drives, Outcome outcome) {
        if (outcome.state() == Outcome.State.CANCELLED
                || outcome.state() == Outcome.State.FAILED && outcome.failures().isEmpty()) {
            return List.of();
        }
        Set<Integer> failed =
                outcome.failures().stream().map(Outcome.DriveFailure::drive).collect(Collectors.toSet());
        return IntStream.range(0, drives.size())
                .filter(index -> !failed.contains(index))
                .mapToObj(drives::get)
                .toList();
    }
}
