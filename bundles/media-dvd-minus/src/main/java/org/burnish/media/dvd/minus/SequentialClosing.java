package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.mmc.OpticalDrive;

/** Closes the last track of a sequential DVD and its session, as incremental recording does (MMC-6, clause 6.3). */
final class SequentialClosing {

    private SequentialClosing() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        if (medium.state() != State.DAMAGED && !request.force()) {
            return Preparations.none();
        }
        int track = drive.discInformation().lastTrackOfLastSession();
        return Preparations.close(listener -> {
            new WriteParametersSender(drive).send(new DvdParameters(drive, false).incremental(!request.close()));
            close(drive, track, listener);
        });
    }

    static void close(OpticalDrive drive, int track, MediaListener listener) throws IOException {
        drive.closeTrack(track, Waits.closing(listener));
        drive.closeSession(Waits.closing(listener));
    }
}
