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
 * The drive is not ready for a while and says so to all commands that a busy drive does not perform.
 *
 * @param sense what it says
 * @param lasting how many commands hear that, or how long it takes
 */
public record Busy(Sense sense, Lasting lasting) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        new NotReady(sense, lasting.begin(workings.clock())).begin(hit, workings, rest);
    }

    private static final class NotReady extends Pending {

        private final Sense sense;
        private final Lasting.Countdown countdown;

        NotReady(Sense sense, Lasting.Countdown countdown) {
            this.sense = sense;
            this.countdown = countdown;
        }

        @Override
        public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
            Command command = hit.command();
            if (command.opcode() == Replies.REQUEST_SENSE) {
                Replies.send(sense.fixed(), command);
            } else if (workings.passesBusy(command.opcode())) {
                rest.perform(command);
            } else if (countdown.lasts()) {
                throw sense.check();
            } else {
                end(workings);
                rest.perform(command);
            }
        }
    }
}
