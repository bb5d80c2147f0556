package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import org.burnish.scsi.Cdb.Direction;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * The command is performed, but returns something else.
 *
 * @param edit how that differs from what it returns otherwise
 */
public record EditedReply(Edit edit) implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        if (hit.command().cdb().direction() != Direction.IN) {
            rest.perform(hit.command());
            return;
        }
        Replies.send(edit.apply(Replies.whole(hit.command(), rest)), hit.command());
    }
}
