package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.CheckRange;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Checked;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.VerbatimImage;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Verifier;

/** Records an image that exists already, and compares what can be read back with what was recorded. */
record BurnImageCase(Recorder recorder, Verifier verifier) implements UseCase {

    private static final FileCheck NO_FILES = new FileCheck(CheckResult.NOT_RECORDED, 0, 0, 0, List.of(), List.of());

    @Override
    public List<OptionKey<?>> options() {
        return Burning.OPTIONS;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public List<Fact> faults(Order order) {
        if (!Speeds.faults(order).isEmpty()) {
            return Speeds.faults(order);
        }
        boolean simulated = order.options().has(WriteOptions.SIMULATE) && order.get(WriteOptions.SIMULATE);
        return simulated && order.get(OperationOptions.VERIFY)
                ? List.of(Fact.of("burn.nothing-to-verify", "a simulation leaves nothing on the medium to verify"))
                : List.of();
    }

    @Override
    public Object run(Task task) throws IOException, InterruptedException {
        VerbatimImage image = image(task);
        List<Drive> drives = task.drives();
        Burning burning = new Burning(recorder, task);
        RecordingRequest request = burning.request(RecordingRequest.verbatim(drives, image), options());
        return burning.run(request, 0, (drive, recording, outcome) -> compared(drive, recording, outcome, task));
    }

    private static VerbatimImage image(Task task) throws IOException {
        Optional<VerbatimImage> given = task.inputs().image();
        if (given.isPresent()) {
            return given.get();
        }
        if (task.order().paths().size() != 1) {
            throw new IOException("The order names " + task.order().paths().size() + " images. Name one");
        }
        return VerbatimImage.of(Path.of(task.order().paths().get(0).disk()));
    }

    /** An image that did not come whole is recorded, and is not the image. */
    private Checked compared(Drive drive, Recording recording, Outcome outcome, Task task) throws InterruptedException {
        task.phase(Phase.VERIFYING);
        List<CheckRange> written = recording.written().stream().toList();
        List<String> warnings = outcome.unreadable() == 0
                ? List.of()
                : List.of("the image could not be read completely, so that the medium does not hold it");
        return new Checked(
                drive.address(),
                NO_FILES,
                verifier.checkRanges(written, drive.blocks(), task.verifying()),
                List.of(),
                warnings);
    }
}
