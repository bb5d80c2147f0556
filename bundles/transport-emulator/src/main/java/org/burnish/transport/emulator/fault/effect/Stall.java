package org.burnish.transport.emulator.fault.effect;

import org.burnish.transport.emulator.drive.NoAnswerException;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;

/** The command gets no answer and has no effect. The host gets the timeout at once, without waiting for it. */
public final class Stall implements Effect {

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws NoAnswerException {
        throw new NoAnswerException();
    }
}
