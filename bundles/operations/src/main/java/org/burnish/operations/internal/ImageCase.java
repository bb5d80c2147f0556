package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operations.Burned;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingPlan;
import org.burnish.recorder.RecordingRequest;

/** Makes an image that is no session of a medium. */
record ImageCase(Sources sources, Recorder recorder) implements UseCase {

    private static final List<OptionKey<?>> OWN = own();

    private static List<OptionKey<?>> own() {
        List<OptionKey<?>> own = new ArrayList<>(DiskOptions.ofAdding());
        own.add(OperationOptions.IMAGE_TARGET);
        return List.copyOf(own);
    }

    @Override
    public List<OptionKey<?>> options() {
        return OWN;
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public boolean needsDrive(Inputs inputs) {
        return false;
    }

    @Override
    public Object run(Task task) throws IOException {
        ImageOutput output = output(task);
        Sources.Source source = source(task);
        long nodes = sources.add(source.tree(), task);
        RecordingRequest request = request(source, task);
        task.listener().requesting(request);
        task.phase(Phase.RECORDING);
        long started = System.nanoTime();
        Outcome outcome = task.follow(recorder.start(request, output));
        return new Burned(List.of(), nodes, outcome, Duration.ofNanos(System.nanoTime() - started), List.of());
    }

    /** What would be made. */
    RecordingPlan plan(Task task) throws IOException {
        Sources.Source source = source(task);
        sources.add(source.tree(), task);
        return recorder.plan(request(source, task), output(task));
    }

    private Sources.Source source(Task task) {
        return new Sources.Source(
                task.inputs().tree().orElseGet(sources.importer()::emptyTree),
                task.inputs().base(),
                task.inputs().origin());
    }

    private static RecordingRequest request(Sources.Source source, Task task) {
        return RecordingRequest.of(List.of(), source.tree())
                .from(source.base(), source.origin())
                .with(task.order().options().without(OWN))
                .reportingTo(task.listener());
    }

    private static ImageOutput output(Task task) {
        return task.inputs()
                .output()
                .orElseGet(() -> ImageOutput.file(Path.of(task.order().get(OperationOptions.IMAGE_TARGET))));
    }

    @Override
    public List<Fact> faults(Order order) {
        return List.of();
    }
}
