package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.Inputs;
import org.burnish.operations.NoImageException;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drive;

/** Copies files of an image to the disk. */
record RestoreCase(DiskRestorer restorer) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of(OperationOptions.DEVICES);
    }

    @Override
    public boolean needsDrive(Inputs inputs) {
        return inputs.tree().isEmpty();
    }

    @Override
    public List<Fact> faults(Order order) {
        return order.paths().isEmpty() ? List.of(Fact.of("order.no-path", "it names no path of the image")) : List.of();
    }

    @Override
    public Object run(Task task) throws IOException {
        Optional<ImageTree> given = task.inputs().tree();
        ImageTree tree = given.isPresent() ? given.get() : load(task);
        task.phase(Phase.RESTORING);
        long nodes = 0;
        for (PathPair pair : task.order().paths()) {
            ImageNode node = tree.find(pair.image());
            if (node == null) {
                throw new NoSuchFileException(pair.image(), null, "the image has no file or directory of this name");
            }
            nodes += restorer.restore(
                    node, Path.of(pair.disk()), task.order().get(OperationOptions.DEVICES), task.listener());
        }
        return new Restored(nodes);
    }

    private static ImageTree load(Task task) throws IOException {
        Drive drive = task.drive();
        Optional<ImageChoice> choice = ImageChoice.of(drive, false);
        if (choice.isEmpty()) {
            throw new NoImageException(drive.address(), drive.content(), "restore");
        }
        return Images.load(drive, choice.get(), task).tree();
    }
}
