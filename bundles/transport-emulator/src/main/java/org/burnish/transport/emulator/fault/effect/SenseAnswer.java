package org.burnish.transport.emulator.fault.effect;

import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The command is not performed and ends with these sense data. With a command that reads or writes, they name the
 * block.
 *
 * @param sense the codes
 */
public record SenseAnswer(Sense sense) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition {
        throw hit.blocks().isEmpty() ? sense.check() : sense.at(hit.blocks().first());
    }
}
