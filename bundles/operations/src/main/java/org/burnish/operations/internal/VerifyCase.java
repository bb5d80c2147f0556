package org.burnish.operations.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.operations.OperationOptions;
import org.burnish.options.OptionKey;
import org.burnish.verifier.Verifier;

/** Checks the newest image of a medium, or the sessions of all. */
record VerifyCase(Verifier verifier) implements UseCase {

    @Override
    public List<OptionKey<?>> options() {
        return List.of(OperationOptions.ALL_SESSIONS);
    }

    @Override
    public Object run(Task task) throws IOException, InterruptedException {
        return new Check(verifier, task).run(task.drive(), task.order().get(OperationOptions.ALL_SESSIONS));
    }
}
