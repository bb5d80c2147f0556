package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.SetCdSpeed;
import org.burnish.scsi.IllegalRequestException;

/** Sets the write speed of CD by SET CD SPEED. */
final class CdSpeed {

    /** 1x is 176.4 kB/s; a drive refuses less. */
    private static final int LEAST = 177;
    /** Drives round their speeds differently, and take the next lower one when asked for a little less. */
    private static final int ROUNDING = 2;

    private CdSpeed() {}

    /** Sets this speed in kB/s; 0 is the fastest, as an older setting may still hold. A speed is a wish. */
    static void set(OpticalDrive drive, int speed) throws IOException {
        int write = speed <= 0 ? SetCdSpeed.MAXIMUM : Math.min(SetCdSpeed.MAXIMUM, Math.max(LEAST, speed + ROUNDING));
        try {
            drive.send(new SetCdSpeed(SetCdSpeed.MAXIMUM, write));
        } catch (IllegalRequestException e) {
            // the drive keeps its own
        }
    }
}
