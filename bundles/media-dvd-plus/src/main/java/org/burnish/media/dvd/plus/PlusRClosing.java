package org.burnish.media.dvd.plus;

import java.io.IOException;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Waits;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CloseTrackSession;

/** Closes a fragment of DVD+R and its session, or finalizes the disc behind it (MMC-6, clause 6.3). */
final class PlusRClosing {

    /** Finalize with minimal radius. */
    private static final int FINALIZE = 5;

    private PlusRClosing() {}

    /** The closing of the last fragment, which a drive took for damaged. */
    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        int track = drive.discInformation().lastTrackOfLastSession();
        return Preparations.close(listener -> close(drive, track, request.close(), listener));
    }

    static void close(OpticalDrive drive, int track, boolean last, MediaListener listener) throws IOException {
        drive.closeTrack(track, Waits.closing(listener));
        drive.close(last ? FINALIZE : CloseTrackSession.SESSION, 0, Waits.closing(listener));
    }
}
