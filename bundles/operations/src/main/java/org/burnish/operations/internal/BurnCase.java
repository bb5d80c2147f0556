package org.burnish.operations.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingRequest;
import org.burnish.verifier.Verifier;

/** Records a session: the image that is there is grown, sources are added, and what was written is proved. */
final class BurnCase implements UseCase {

    private static final List<OptionKey<?>> OWN = own();

    private static List<OptionKey<?>> own() {
        List<OptionKey<?>> own = new ArrayList<>(Burning.OPTIONS);
        own.add(OperationOptions.ANEW);
        own.addAll(DiskOptions.ofAdding());
        return List.copyOf(own);
    }

    private final Sources sources;
    private final Recorder recorder;
    private final Verifier verifier;
    private final boolean planOnly;

    /**
     * Makes one.
     *
     * @param planOnly whether the plan is the result, and nothing is written
     */
    BurnCase(DiskImporter importer, Recorder recorder, Verifier verifier, boolean planOnly) {
        this.sources = new Sources(importer);
        this.recorder = recorder;
        this.verifier = verifier;
        this.planOnly = planOnly;
    }

    @Override
    public List<OptionKey<?>> options() {
        return OWN;
    }

    @Override
    public boolean needsDrive(Inputs inputs) {
        return !planOnly || inputs.output().isEmpty();
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public List<Fact> faults(Order order) {
        return Speeds.faults(order);
    }

    @Override
    public Object run(Task task) throws IOException, InterruptedException {
        if (planOnly && task.inputs().output().isPresent()) {
            return new ImageCase(sources, recorder).plan(task);
        }
        List<Drive> drives = task.drives();
        Sources.Source source = sources.of(drives, task);
        long nodes = sources.add(source.tree(), task);
        BurnNotes.report(task, drives);
        Burning burning = new Burning(recorder, task);
        RecordingRequest request =
                burning.request(RecordingRequest.of(drives, source.tree()).from(source.base(), source.origin()), OWN);
        return planOnly
                ? recorder.plan(request)
                : burning.run(
                        request, nodes, (drive, recording, outcome) -> new Check(verifier, task).run(drive, false));
    }
}
