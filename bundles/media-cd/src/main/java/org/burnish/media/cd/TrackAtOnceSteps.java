package org.burnish.media.cd;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.IllegalRequestException;

/**
 * Track at once recording: SYNCHRONIZE CACHE ends the track by itself, with run-out blocks behind it, and CLOSE TRACK
 * is not sent, since there are drives that always refuse it. Then the session is closed.
 */
final class TrackAtOnceSteps implements WriteSteps {

    private static final int INCOMPLETE_TRACK = 0xFF;

    private final OpticalDrive drive;
    private final WriteRequest request;

    TrackAtOnceSteps(OpticalDrive drive, WriteRequest request) {
        this.drive = drive;
        this.request = request;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        CdSpeed.set(drive, request.speed());
        sendParameters(!request.close());
        TrackInformation track = drive.trackInformation(INCOMPLETE_TRACK);
        NextTrack.of(track.number(), track, 1).requireAddress(drive, request.start());
    }

    private void sendParameters(boolean multi) throws IOException {
        new WriteParametersSender(drive).send(new CdParameters(drive, multi, request.simulate()).trackAtOnce());
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        closeSession(listener);
    }

    /** The blocks that were written become a session, so that those before it stay readable and more can follow. */
    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (written == 0) {
            return;
        }
        if (written < CdWriting.MIN_TRACK) {
            Zeros.write(drive, request.start() + written, request.start() + CdWriting.MIN_TRACK);
        }
        drive.synchronizeCache(Waits.synchronizing(listener));
        if (request.close()) {
            sendParameters(true);
        }
        closeSession(listener);
    }

    /** This ends a simulation, too; there, nothing was recorded that has to be closed if a drive refuses. */
    private void closeSession(MediaListener listener) throws IOException {
        try {
            drive.closeSession(Waits.closing(listener));
        } catch (IllegalRequestException e) {
            if (!request.simulate()) {
                throw e;
            }
        }
    }
}
