package org.burnish.operations.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.operations.Inputs;
import org.burnish.options.OptionKey;

/** Says what an image would be that is no session of a medium. */
record ImagePlanCase(ImageCase making) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return making.options();
    }

    @Override
    public boolean passesOn() {
        return making.passesOn();
    }

    @Override
    public boolean needsDrive(Inputs inputs) {
        return making.needsDrive(inputs);
    }

    @Override
    public Object run(Task task) throws IOException {
        return making.plan(task);
    }
}
