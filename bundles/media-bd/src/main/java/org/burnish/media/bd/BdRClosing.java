package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.spi.Waits;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CloseTrackSession;

/** Closes a track of BD-R and its session, or finalizes the disc behind it (MMC-6, clause 6.3). */
final class BdRClosing {

    private static final int FINALIZE = 6;

    private BdRClosing() {}

    static void close(OpticalDrive drive, int track, boolean last, MediaListener listener) throws IOException {
        drive.closeTrack(track, Waits.closing(listener));
        drive.close(last ? FINALIZE : CloseTrackSession.SESSION, 0, Waits.closing(listener));
    }
}
