package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.List;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.spi.DiscTracks;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Waits;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CloseTrackSession;
import org.burnish.mmc.response.TrackInformation;

/** Closes a fragment of DVD+R and its session, or finalizes the disc behind it (MMC-6, clause 6.3). */
final class PlusRClosing {

    /** Finalize with minimal radius. */
    private static final int FINALIZE = 5;

    private PlusRClosing() {}

    /** The closing of the fragments that an interrupted run left, or else of the last one. */
    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        DiscTracks tracks = DiscTracks.read(drive, drive.discInformation());
        List<Integer> open =
                tracks.unclosed().stream().map(TrackInformation::number).toList();
        List<Integer> fragments = open.isEmpty() ? List.of(tracks.disc().lastTrackOfLastSession()) : open;
        return Preparations.close(listener -> close(drive, fragments, request.close(), listener));
    }

    static void close(OpticalDrive drive, List<Integer> fragments, boolean last, MediaListener listener)
            throws IOException {
        for (int fragment : fragments) {
            drive.closeTrack(fragment, Waits.closing(listener));
        }
        drive.close(last ? FINALIZE : CloseTrackSession.SESSION, 0, Waits.closing(listener));
    }
}
