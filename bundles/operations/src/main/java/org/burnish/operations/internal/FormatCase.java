package org.burnish.operations.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.media.FormatRequest;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;

/** Formats a medium. */
final class FormatCase implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of(OperationOptions.FORMAT_MODE);
    }

    @Override
    public boolean passesOn() {
        return true;
    }

    @Override
    public Object run(Task task) throws IOException {
        Drive drive = task.drive();
        task.phase(Phase.FORMATTING);
        Options options = task.order().options().without(OperationOptions.FORMAT_MODE);
        FormatRequest request = new FormatRequest(task.order().get(OperationOptions.FORMAT_MODE), options);
        return BlankCase.prepared(drive, drive.format(request, task.listener()));
    }
}
