package org.burnish.samples.hddvd;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.mode.WriteParameters;

/** What is sent before and behind the data of a session. */
final class HdDvdRSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final WriteRequest request;
    private int track;

    HdDvdRSteps(OpticalDrive drive, WriteRequest request) {
        this.drive = drive;
        this.request = request;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        sendParameters(!request.close());
        NextTrack next = NextTrack.of(drive, HdDvdRProfile.UNIT);
        next.requireAddress(drive, request.start());
        track = next.number();
    }

    private void sendParameters(boolean more) throws IOException {
        drive.modeSelect(
                WriteParameters.incremental(HdDvdRProfile.UNIT, more, false).toPage());
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        drive.closeTrack(track, Waits.closing(listener));
        drive.closeSession(Waits.closing(listener));
    }

    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (written > 0) {
            sendParameters(true);
            flush(listener);
            close(listener);
        }
    }
}
