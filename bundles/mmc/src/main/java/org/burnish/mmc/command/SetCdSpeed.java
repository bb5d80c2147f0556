package org.burnish.mmc.command;

import org.burnish.scsi.Cdb;

/**
 * SET CD SPEED (MMC-6, clause 6), rotation control 0.
 *
 * @param readSpeed kB/s
 * @param writeSpeed kB/s
 */
public record SetCdSpeed(int readSpeed, int writeSpeed) implements Order {

    /** The speed that stands for the drive's maximum. */
    public static final int MAXIMUM = 0xFFFF;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "SET CD SPEED",
                Cdb.Direction.NONE,
                0xBB,
                0,
                readSpeed >> 8,
                readSpeed,
                writeSpeed >> 8,
                writeSpeed,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
