package org.burnish.media.spi;

import java.io.IOException;
import java.util.Comparator;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.SetCdSpeed;
import org.burnish.mmc.command.SetStreaming;
import org.burnish.mmc.response.PerformanceDescriptors.WriteSpeed;
import org.burnish.scsi.IllegalRequestException;

/** Sets the write speed of DVD and BD: SET STREAMING, or SET CD SPEED where a drive refuses that. */
final class DriveSpeed {

    private static final int WRITE_SPEEDS = 3;
    /** The last block of a DVD of one layer, for drives that report no write speeds. */
    private static final long DEFAULT_END = 2_294_920;

    private DriveSpeed() {}

    /** Sets this speed in kB/s; 0 leaves the drive alone. A drive that knows neither command keeps its own. */
    static void set(OpticalDrive drive, int speed) throws IOException {
        if (speed <= 0) {
            return;
        }
        try {
            drive.send(new SetStreaming(0, end(drive), SetStreaming.MAXIMUM, speed));
        } catch (IllegalRequestException e) {
            setAsCd(drive, speed);
        }
    }

    private static void setAsCd(OpticalDrive drive, int speed) throws IOException {
        try {
            drive.send(new SetCdSpeed(SetCdSpeed.MAXIMUM, Math.min(speed, SetCdSpeed.MAXIMUM)));
        } catch (IllegalRequestException e) {
            // a speed is a wish
        }
    }

    private static long end(OpticalDrive drive) throws IOException {
        try {
            return drive.performance(WRITE_SPEEDS, 0).writeSpeeds().stream()
                    .max(Comparator.comparingLong(WriteSpeed::writeSpeed))
                    .map(WriteSpeed::endBlock)
                    .orElse(DEFAULT_END);
        } catch (IllegalRequestException | ImplausibleReplyException e) {
            return DEFAULT_END;
        }
    }
}
