package org.burnish.media.spi;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.Preparation;
import org.burnish.mmc.OpticalDrive;

/** Nothing but flushing surrounds the data, and formatting where it is due. */
final class FlushSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final Preparation formatting;

    FlushSteps(OpticalDrive drive, Preparation formatting) {
        this.drive = drive;
        this.formatting = formatting;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        formatting.run(listener);
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }
}
