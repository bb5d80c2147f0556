package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;

/** Nothing but flushing surrounds the data, and formatting where it is due. */
final class BdReSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final Preparation formatting;

    BdReSteps(OpticalDrive drive, Preparation formatting) {
        this.drive = drive;
        this.formatting = formatting;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        formatting.run(listener);
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }
}
