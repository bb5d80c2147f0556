package org.burnish.transport.emulator.fault.effect;

import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;

/** The command is not performed, and returns these bytes. */
public final class Answer implements Effect {

    private final byte[] reply;

    /** Makes one of these bytes. */
    public Answer(byte[] reply) {
        this.reply = reply.clone();
    }

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) {
        Replies.send(reply, hit.command());
    }
}
