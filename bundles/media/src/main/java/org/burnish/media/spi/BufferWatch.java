package org.burnish.media.spi;

import java.io.IOException;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.BufferCapacity;
import org.burnish.scsi.IllegalRequestException;

/**
 * Asks the drive now and then how full its buffer is. After the first asking it waits until the buffer was filled
 * once, since there are drives that give up a DVD-R when asked before.
 */
final class BufferWatch {

    /** So often DVD and BD drives are asked. */
    static final int INTERVAL = 1024;

    private static final int GRACE = 128;
    private static final long NEVER = Long.MAX_VALUE;

    private final OpticalDrive drive;
    private final int interval;
    private long next = NEVER;
    private int percent = -1;

    /** @param interval after how many blocks to ask again */
    BufferWatch(OpticalDrive drive, int interval) {
        this.drive = drive;
        this.interval = interval;
    }

    /** How full it was when last asked in per cent, -1 if the drive does not report. */
    int percent() {
        return percent;
    }

    /** Asks for the first time. */
    void begin() throws IOException {
        long length = ask();
        next = percent < 0 ? NEVER : Math.max(interval, length / OpticalDrive.BLOCK + GRACE);
    }

    /** So many blocks were written so far. */
    void written(long blocks) throws IOException {
        if (blocks >= next) {
            ask();
            next = percent < 0 ? NEVER : blocks + interval;
        }
    }

    private long ask() throws IOException {
        try {
            BufferCapacity capacity = drive.bufferCapacity();
            double fill = capacity.fill();
            percent = Double.isNaN(fill) ? -1 : (int) Math.round(fill * 100);
            return capacity.length();
        } catch (IllegalRequestException | ImplausibleReplyException e) {
            percent = -1;
            return 0;
        }
    }
}
