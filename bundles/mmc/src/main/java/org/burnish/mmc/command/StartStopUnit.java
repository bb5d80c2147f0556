package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * START STOP UNIT (MMC-6, clause 6).
 *
 * @param action what the drive shall do
 * @param immed whether it answers before that is done
 */
public record StartStopUnit(Action action, boolean immed) implements Order {

    /** LoEj and Start. */
    public enum Action {
        /** Spin down. */
        STOP(0),
        /** Spin up and read the disc's structures. */
        START(1),
        /** Open the tray. */
        EJECT(2),
        /** Close the tray and spin up. */
        LOAD(3);

        private final int bits;

        Action(int bits) {
            this.bits = bits;
        }
    }

    @Override
    public Cdb cdb() {
        return Cdb.of("START STOP UNIT", Cdb.Direction.NONE, 0x1B, immed ? 1 : 0, 0, 0, action.bits, 0);
    }

    @Override
    public Duration timeout() {
        return LOAD;
    }
}
