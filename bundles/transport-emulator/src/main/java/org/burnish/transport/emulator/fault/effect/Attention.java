package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import org.burnish.transport.emulator.fault.Command;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * A unit attention comes up, and is reported once (SPC-4, 5.14).
 *
 * @param sense its codes
 */
public record Attention(Sense sense) implements Effect {

    /** The drive was switched on or reset. */
    static final Attention POWER_ON = new Attention(new Sense(0x6, 0x29, 0x00));

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        new Waiting(sense).begin(hit, workings, rest);
    }

    private static final class Waiting extends Pending {

        private final Sense sense;

        Waiting(Sense sense) {
            this.sense = sense;
        }

        @Override
        public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
            Command command = hit.command();
            if (command.opcode() == Replies.REQUEST_SENSE) {
                end(workings);
                Replies.send(sense.fixed(), command);
            } else if (workings.passesUnitAttention(command.opcode())) {
                rest.perform(command);
            } else {
                end(workings);
                throw sense.check();
            }
        }
    }
}
