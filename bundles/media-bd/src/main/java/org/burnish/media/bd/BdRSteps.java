package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReserveTrack;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.DiscInformation.SessionState;

/** A track that becomes a session: reserved if its disc is blank, then written, closed, and its session with it. */
final class BdRSteps implements WriteSteps {

    private final OpticalDrive drive;
    private final WritePlan plan;
    private final boolean last;
    private final boolean reserve;
    private int track;

    /**
     * Makes them.
     *
     * @param last whether the disc shall take no more sessions afterwards
     * @param reserve whether the drive gets the size beforehand
     */
    BdRSteps(OpticalDrive drive, WritePlan plan, boolean last, boolean reserve) {
        this.drive = drive;
        this.plan = plan;
        this.last = last;
        this.reserve = reserve;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        NextTrack next = next(listener);
        next.requireAddress(drive, plan.start());
        track = next.number();
        if (reserve) {
            drive.send(new ReserveTrack(plan.blocks()));
        }
    }

    private NextTrack next(MediaListener listener) throws IOException {
        DiscInformation disc = drive.discInformation();
        if (disc.lastSession() != SessionState.INCOMPLETE) {
            return NextTrack.of(drive, disc, BdStructures.CLUSTER);
        }
        listener.note(MediaNote.of(
                Severity.WARNING,
                "write.session-closed-first",
                "The last session of the BD-R is open, an interrupted run left it. It is closed before writing."));
        BdRClosing.closeOpenSession(drive, disc, listener);
        return NextTrack.of(drive, BdStructures.CLUSTER);
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
        BdRClosing.close(drive, track, last, listener);
    }

    /** The blocks that were written become a session, so that those before it stay readable and more can follow. */
    @Override
    public void abort(MediaListener listener, long written) throws IOException {
        if (written == 0) {
            return;
        }
        drive.synchronizeCache(Waits.synchronizing(listener));
        BdRClosing.close(drive, track, false, listener);
    }
}
