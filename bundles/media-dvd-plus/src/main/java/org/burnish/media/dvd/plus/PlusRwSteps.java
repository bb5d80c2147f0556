package org.burnish.media.dvd.plus;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.DiscInformation.BackgroundFormat;

/**
 * Formatting in the background is begun where it is due, and stopped behind the data if it was begun here: that leaves a
 * disc that plain readers understand.
 */
final class PlusRwSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final Medium medium;
    private boolean started;

    PlusRwSteps(OpticalDrive drive, Medium medium) {
        this.drive = drive;
        this.medium = medium;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        BackgroundFormat state = BackgroundFormatting.state(drive, medium);
        if (BackgroundFormatting.isDue(state)) {
            drive.format(BackgroundFormatting.command(state), Waits.formatting(listener));
            started = true;
            drive.synchronizeCache(Waits.synchronizing(listener));
        }
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        if (started) {
            drive.closeSession(Waits.closing(listener));
        }
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        flush(listener);
        close(listener);
    }
}
