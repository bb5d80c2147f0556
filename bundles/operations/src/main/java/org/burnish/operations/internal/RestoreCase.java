package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskRestorer;

/** Copies files of an image to the disk. */
record RestoreCase(DiskRestorer restorer) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return DiskOptions.ofRestoring();
    }

    @Override
    public boolean needsDrive(Inputs inputs) {
        return inputs.tree().isEmpty();
    }

    @Override
    public List<Fact> faults(Order order) {
        return Images.pathFaults(order);
    }

    @Override
    public Object run(Task task) throws IOException {
        Optional<ImageTree> given = task.inputs().tree();
        Images.Loaded loaded =
                given.isPresent() ? new Images.Loaded(given.get()) : Images.newest(task.drive(), "restore", task);
        task.phase(Phase.RESTORING);
        long nodes = 0;
        for (PathPair pair : task.order().paths()) {
            nodes += restorer.restore(
                    loaded.node(pair.image()),
                    Path.of(pair.disk()),
                    task.order().options(),
                    task.listener());
        }
        return new Restored(nodes);
    }
}
