package org.burnish.transport.emulator.medium.sequential;

import java.io.IOException;
import java.util.List;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** A disc whose logical tracks are recorded from their start on, in sessions, until it is finalized. */
public abstract class RecordableDisc extends FileMedium {

    protected RecordableDisc(MediumFile file) {
        super(file);
    }

    /** The logical tracks as the host sees them. */
    protected abstract TrackTable table();

    protected final boolean isFinalized() {
        return state().flags().finalized();
    }

    /** Refuses to record on a disc that is finalized or whose file can't be written. */
    protected final void appendable() throws CheckCondition {
        writable();
        if (isFinalized()) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
        }
    }

    /** The number of the session that is not closed, or that would come next. */
    protected final int openSession() {
        return state().closedSessions() + 1;
    }

    /** The tracks of the session that is not closed. */
    protected final List<TrackState> openTracks() {
        return table().ofSession(openSession());
    }

    /** Whether nothing is recorded or reserved in the session that is not closed. */
    protected final boolean isSessionEmpty() {
        return openTracks().stream().allMatch(track -> track.isEmpty() && !track.isSized());
    }

    /** The track that RESERVE TRACK divides: the one with the open end, as long as nothing is recorded in it. */
    protected final TrackState reservableTrack() throws CheckCondition {
        TrackState track = table().invisible().orElseThrow(Sense.NO_MORE_RESERVATIONS::check);
        if (!track.isEmpty()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        return track;
    }

    /** Refuses a reservation of no blocks, or of more than there are from the start of the track to the end. */
    protected static void requireReservable(TrackState track, long blocks, long end) throws CheckCondition {
        if (blocks == 0 || track.start() + blocks > end) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(5);
        }
    }

    /** The track that CLOSE TRACK SESSION names. */
    protected final TrackState namedTrack(int number) throws CheckCondition {
        return table().numbered(number).orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(4));
    }

    /** Whether closing a track changes nothing: it is closed, or has an open end and nothing in it. */
    protected static boolean isNothingToClose(TrackState track) {
        return track.closed() || (track.kind() == Kind.OPEN && track.isEmpty());
    }

    @Override
    public abstract void synchronize() throws IOException;

    @Override
    public void unload() throws IOException {
        if (file().isWritable()) {
            synchronize();
        }
        super.unload();
    }
}
