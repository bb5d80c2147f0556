package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * RESERVE TRACK (MMC-6, clause 6), by size.
 *
 * @param blocks size of the track
 */
public record ReserveTrack(long blocks) implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "RESERVE TRACK",
                Cdb.Direction.NONE,
                0x53,
                0,
                0,
                0,
                0,
                (int) (blocks >> 24),
                (int) (blocks >> 16),
                (int) (blocks >> 8),
                (int) blocks,
                0);
    }

    @Override
    public Duration timeout() {
        return LONG;
    }
}
