package org.burnish.operations.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.Medium;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Prepared;
import org.burnish.options.OptionKey;
import org.burnish.recorder.Drive;

/** Makes a medium blank. */
final class BlankCase implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of(OperationOptions.BLANK_MODE, OperationOptions.BLANK_FORCE);
    }

    @Override
    public Object run(Task task) throws IOException {
        Drive drive = task.drive();
        task.phase(Phase.BLANKING);
        BlankRequest request = new BlankRequest(
                task.order().get(OperationOptions.BLANK_MODE),
                task.order().get(OperationOptions.BLANK_FORCE),
                drive.hasImage());
        return prepared(drive, drive.blank(request, task.listener()));
    }

    static Prepared prepared(Drive drive, Drive.Done done) {
        return new Prepared(
                drive.address(), done, drive.medium().map(Medium::name).orElse("not loaded"));
    }
}
