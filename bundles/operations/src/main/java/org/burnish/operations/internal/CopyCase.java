package org.burnish.operations.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.operations.Copied;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.MediumReader;

/** Copies the blocks of a medium into a file. */
record CopyCase(MediumReader reader) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of(OperationOptions.TARGET);
    }

    @Override
    public List<Fact> faults(Order order) {
        return order.get(OperationOptions.TARGET).isEmpty()
                ? List.of(Fact.of("order.option-missing", "option '{option}' is missing")
                        .with("option", OperationOptions.TARGET.name()))
                : List.of();
    }

    @Override
    public Object run(Task task) throws IOException {
        Drive drive = task.drive();
        Path target = Path.of(task.order().get(OperationOptions.TARGET));
        long total = drive.blocks().blocks();
        OptionalLong newest = notAtTheStart(drive);
        boolean something = drive.medium().isPresent() && total > 0;
        if (something && !drive.content().hasImage()) {
            task.listener().noImage(drive, drive.content());
        }
        return new Copied(
                target, reader.copy(drive, target, done -> task.progress(Phase.COPYING, done, total)), newest);
    }

    /** Where the newest session is, of those that a drive finds in its table of contents. */
    private static OptionalLong notAtTheStart(Drive drive) {
        try {
            boolean listed =
                    drive.medium().filter(medium -> !medium.next().chained()).isPresent();
            return ImageChoice.of(drive, false)
                    .map(choice -> choice.session().start())
                    .filter(start -> listed && start > 0)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            // a damaged head is no reason not to copy the rest
            return OptionalLong.empty();
        }
    }
}
