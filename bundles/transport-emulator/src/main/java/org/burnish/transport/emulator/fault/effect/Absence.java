package org.burnish.transport.emulator.fault.effect;

import java.io.IOException;
import org.burnish.transport.emulator.drive.DriveGoneException;
import org.burnish.transport.emulator.drive.NoAnswerException;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.Execution;
import org.burnish.transport.emulator.fault.Hit;
import org.burnish.transport.emulator.fault.Workings;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * The drive does not answer any more. When it answers again, it reports a unit attention.
 *
 * @param kind why
 * @param lasting how many commands get no answer, or how long it takes
 */
public record Absence(Kind kind, Lasting lasting) implements Effect {

    /** Why a drive does not answer. */
    public enum Kind {
        /** The power failed: what the drive knew is lost, the medium is as it was left. */
        POWER_CUT,
        /** The cable is out; the drive is still on. */
        DISCONNECTED,
        /** The drive hangs: commands reach it, and time out. */
        HUNG
    }

    @Override
    public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
        if (kind == Kind.POWER_CUT) {
            workings.cutPower();
        }
        new Gone(kind, lasting.begin(workings.clock())).begin(hit, workings, rest);
    }

    private static final class Gone extends Pending {

        private final Kind kind;
        private final Lasting.Countdown countdown;

        Gone(Kind kind, Lasting.Countdown countdown) {
            this.kind = kind;
            this.countdown = countdown;
        }

        @Override
        public void perform(Hit hit, Workings workings, Execution rest) throws CheckCondition, IOException {
            if (countdown.lasts()) {
                throw switch (kind) {
                    case POWER_CUT -> new DriveGoneException("it lost its power");
                    case DISCONNECTED -> new DriveGoneException("it was disconnected");
                    case HUNG -> new NoAnswerException();
                };
            }
            end(workings);
            workings.restorePower();
            Attention.POWER_ON.perform(hit, workings, rest);
        }
    }
}
