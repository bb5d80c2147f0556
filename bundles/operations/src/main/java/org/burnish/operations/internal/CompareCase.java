package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.operations.Compared;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Verifier;

/** Compares the newest image of a medium with files of the disk. */
record CompareCase(Verifier verifier) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of();
    }

    @Override
    public List<Fact> faults(Order order) {
        return Images.pathFaults(order);
    }

    @Override
    public Object run(Task task) throws IOException, InterruptedException {
        Drive drive = task.drive();
        Images.Loaded loaded = Images.newest(drive, "compare", task);
        task.phase(Phase.VERIFYING);
        List<Comparison> comparisons = new ArrayList<>();
        for (PathPair pair : task.order().paths()) {
            comparisons.add(verifier.compare(loaded.node(pair.image()), Path.of(pair.disk()), task.verifying()));
        }
        return new Compared(drive.address(), task.order().paths(), comparisons);
    }
}
