package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.media.spi.Waits;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.CloseTrackSession;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.TrackInformation;

/** Closes a track of BD-R and its session, or finalizes the disc behind it (MMC-6, clause 6.3). */
final class BdRClosing {

    private static final int FINALIZE = 6;

    private BdRClosing() {}

    /** The closing of the last track, which a drive took for damaged. */
    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        new Refusals()
                .when(PseudoOverwrite.isCurrent(drive), PseudoOverwrite.OBJECTION)
                .check(MediaFacts.cannotClose(medium.name(), drive.address()));
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        int track = drive.discInformation().lastTrackOfLastSession();
        return Preparations.close(listener -> close(drive, track, request.close(), listener));
    }

    /** A session can be closed only behind its tracks: those that were begun or reserved, and never closed. */
    static void closeOpenSession(OpticalDrive drive, DiscInformation disc, MediaListener listener) throws IOException {
        for (int number = disc.firstTrackOfLastSession(); number <= disc.lastTrackOfLastSession(); number++) {
            TrackInformation track = drive.trackInformation(number);
            boolean begun = track.reserved() || !track.blank();
            if (begun && track.nextWritable().isPresent()) {
                drive.closeTrack(number, Waits.closing(listener));
            }
        }
        drive.closeSession(Waits.closing(listener));
    }

    static void close(OpticalDrive drive, int track, boolean last, MediaListener listener) throws IOException {
        drive.closeTrack(track, Waits.closing(listener));
        drive.close(last ? FINALIZE : CloseTrackSession.SESSION, 0, Waits.closing(listener));
    }
}
