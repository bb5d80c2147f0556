package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * BLANK (MMC-6, 6.2).
 *
 * @param type 0 the whole disc, 1 minimal, others by the standard
 * @param immed whether the drive answers before that is done
 * @param address start address or track number, for the types that have one
 */
public record Blank(int type, boolean immed, int address) implements Order {

    /** Blanks the whole disc. */
    public static final int FULL = 0;
    /** Blanks as little as possible. */
    public static final int MINIMAL = 1;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "BLANK",
                Cdb.Direction.NONE,
                0xA1,
                (immed ? 0x10 : 0) | (type & 7),
                address >> 24,
                address >> 16,
                address >> 8,
                address,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    @Override
    public Duration timeout() {
        return immed ? LONG : FORMAT;
    }
}
