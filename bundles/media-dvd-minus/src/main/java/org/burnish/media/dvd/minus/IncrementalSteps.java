package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** Incremental recording: write parameters, data, then the track and the session are closed. */
final class IncrementalSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final WriteRequest request;
    private int track;

    IncrementalSteps(OpticalDrive drive, WriteRequest request) {
        this.drive = drive;
        this.request = request;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        sendParameters(!request.close());
        NextTrack next = NextTrack.of(drive, SequentialInspector.CHUNK);
        if (next.leftover()) {
            listener.note(new MediaNote(
                    Severity.NOTE,
                    Fact.of(
                                    "write.track-closed-first",
                                    "Closing track {track}, which an interrupted run left incomplete")
                            .with("track", next.number())));
            drive.closeTrack(next.number(), Waits.closing(listener));
            next = NextTrack.of(drive, SequentialInspector.CHUNK);
        }
        next.requireAddress(drive, request.start());
        track = next.number();
    }

    private void sendParameters(boolean multi) throws IOException {
        new WriteParametersSender(drive).send(new DvdParameters(drive, request.simulate()).incremental(multi));
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        SequentialClosing.close(drive, track, listener);
    }

    /** The blocks that were written become a session, so that those before it stay readable and more can follow. */
    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (written == 0) {
            return;
        }
        drive.synchronizeCache(Waits.synchronizing(listener));
        if (request.close()) {
            sendParameters(true);
        }
        SequentialClosing.close(drive, track, listener);
    }
}
