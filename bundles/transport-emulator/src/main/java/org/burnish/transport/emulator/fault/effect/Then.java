package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Rule;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * The command is performed; from the next one on another rule holds, counted anew each time.
 *
 * @param rule the other rule
 */
public record Then(Rule rule) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        rest.perform(hit.command());
        workings.disarm(rule);
        workings.arm(rule);
    }
}
