package org.burnish.media.dvd.plus;

import java.io.IOException;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.spi.NextTrack;
import org.burnish.media.spi.Waits;
import org.burnish.media.spi.WritePlan;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReserveTrack;
import org.burnish.scsi.SenseException;

/** A fragment that becomes a session, since closing a session melts its fragments into one track. */
final class PlusRSteps implements WriteSteps {

    private static final int INVALID_OPERATION_CODE = 0x20;

    private final OpticalDrive drive;
    private final WritePlan plan;
    private final boolean last;
    private final Reserving reserving;
    private int track;

    /** Whether the drive gets the size beforehand. */
    enum Reserving {
        NEVER,
        /** As on most blank discs; a drive without RESERVE TRACK does without. */
        IF_POSSIBLE,
        ALWAYS
    }

    /**
     * Makes them.
     *
     * @param last whether the disc shall take no more sessions afterwards
     */
    PlusRSteps(OpticalDrive drive, WritePlan plan, boolean last, Reserving reserving) {
        this.drive = drive;
        this.plan = plan;
        this.last = last;
        this.reserving = reserving;
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        NextTrack next = PlusRInspector.next(drive, drive.discInformation());
        next.requireAddress(drive, plan.start());
        track = next.number();
        if (reserving != Reserving.NEVER) {
            reserve(listener);
        }
    }

    private void reserve(MediaListener listener) throws IOException {
        try {
            drive.send(new ReserveTrack(plan.blocks()));
        } catch (SenseException e) {
            if (reserving == Reserving.ALWAYS || e.sense().asc() != INVALID_OPERATION_CODE) {
                throw e;
            }
            listener.note(MediaNote.of(
                    Severity.NOTE,
                    "write.not-reserved",
                    "The drive does not know RESERVE TRACK; the session is written without reserving it."));
        }
    }

    @Override
    public void flush(MediaListener listener) throws IOException {
        drive.synchronizeCache(Waits.synchronizing(listener));
    }

    @Override
    public void close(MediaListener listener) throws IOException {
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
