package org.burnish.mmc.command;

import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * SYNCHRONIZE CACHE (MMC-6, clause 6), of the whole cache.
 *
 * @param immed whether the drive answers before all is written
 */
public record SynchronizeCache(boolean immed) implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of("SYNCHRONIZE CACHE", Cdb.Direction.NONE, 0x35, immed ? 2 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public Duration timeout() {
        return immed ? LONG : FLUSH;
    }
}
