package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WriteParametersSender;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReserveTrack;

/** Disc at once recording: exactly the reserved blocks; the drive closes the disc by itself behind them. */
final class DiscAtOnceSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final WriteRequest request;

    DiscAtOnceSteps(OpticalDrive drive, WriteRequest request) {
        this.drive = drive;
        this.request = request;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        new WriteParametersSender(drive).send(new DvdParameters(drive, request.simulate()).discAtOnce());
        // some drives need the question; the answer is 0
        NextTrack.of(drive, SequentialInspector.CHUNK);
        drive.send(new ReserveTrack(request.blocks()));
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
