package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReserveTrack;

/** A fragment that becomes a session, since closing a session melts its fragments into one track. */
final class PlusRSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final WritePlan plan;
    private final boolean last;
    private final boolean reserve;
    private int track;

    /**
     * Makes them.
     *
     * @param last whether the disc shall take no more sessions afterwards
     * @param reserve whether the drive is told the size beforehand
     */
    PlusRSteps(OpticalDrive drive, WritePlan plan, boolean last, boolean reserve) {
        this.drive = drive;
        this.plan = plan;
        this.last = last;
        this.reserve = reserve;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        NextTrack next = PlusRInspector.next(drive, drive.discInformation());
        next.requireAddress(drive, plan.start());
        track = next.number();
        if (reserve) {
            drive.send(new ReserveTrack(plan.blocks()));
        }
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
        PlusRClosing.close(drive, List.of(track), last, listener);
    }

    /** The blocks that were written become a session, so that those before it stay readable and more can follow. */
    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (written == 0) {
            return;
        }
        drive.synchronizeCache(Waits.synchronizing(listener));
        PlusRClosing.close(drive, List.of(track), false, listener);
    }
}
