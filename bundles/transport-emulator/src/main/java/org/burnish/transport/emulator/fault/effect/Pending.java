package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import java.util.Objects;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Rule;
import org.burnish.transport.emulator.fault.Trigger;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.jspecify.annotations.Nullable;

/** A condition that the drive came into and that concerns all commands until it is over. */
abstract class Pending implements Effect {

    private @Nullable Rule rule;

    /** The condition sets in, for this command already. */
    final void begin(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        rule = new Rule(Trigger.EVERY, this);
        workings.arm(rule);
        perform(hit, workings, rest);
    }

    /** The condition is over. */
    final void end(Workings workings) {
        workings.disarm(Objects.requireNonNull(rule, "the condition has not begun"));
    }
}
