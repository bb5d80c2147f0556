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
 * The buffer is full for a while: writing is refused with <i>long write in progress</i>, READ BUFFER CAPACITY reports
 * that no byte is free. All else is performed.
 *
 * @param lasting how many writes are refused, or how long it takes
 */
public record FullCache(Lasting lasting) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        new Full(lasting.begin(workings.clock())).begin(hit, workings, rest);
    }

    private static final class Full extends Pending {

        private static final int READ_BUFFER_CAPACITY = 0x5C;
        private static final int LONG_WRITE = 0x08;
        private static final int FREE = 8;

        private final Lasting.Countdown countdown;

        Full(Lasting.Countdown countdown) {
            this.countdown = countdown;
        }

        @Override
        public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
            Command command = hit.command();
            if (command.opcode() == READ_BUFFER_CAPACITY) {
                byte[] reply = Replies.whole(command, rest);
                Replies.send(new Edit.Put(FREE, new byte[4]).apply(reply), command);
                return;
            }
            if (command.isWrite() && countdown.lasts()) {
                throw Sense.notReady(LONG_WRITE).check();
            }
            if (command.isWrite()) {
                end(workings);
            }
            rest.perform(command);
        }
    }
}
