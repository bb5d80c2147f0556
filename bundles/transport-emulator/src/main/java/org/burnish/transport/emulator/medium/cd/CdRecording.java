package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a recordable CD and how far recording is. In a simulation the tracks change for the host only: as they
 * show and as they are differ. Blocks are stored at once, the table of tracks at checkpoints.
 */
final class CdRecording {

    private final MediumFile file;
    /** The blocks from the start of the pre-groove to the last possible lead-out. */
    private final long limit;

    private final Surface surface;
    /** Called when a session is complete. */
    private final Runnable sessionClosed;

    private CdTracks table;
    /** The tracks as they are, while a simulation shows others. */
    private @Nullable CdTracks real;

    private boolean going;
    private long unsaved;

    /** Where blocks can be recorded. */
    @FunctionalInterface
    interface Surface {

        /** Refuses to record at a bad place. */
        void requireRecordable(long lba, long blocks) throws CheckCondition;
    }

    CdRecording(MediumFile file, long limit, Surface surface, Runnable sessionClosed) {
        this.file = file;
        this.limit = limit;
        this.surface = surface;
        this.sessionClosed = sessionClosed;
        this.table = new CdTracks(file.state().tracks());
    }

    /** The tracks as they show. */
    CdTracks table() {
        return table;
    }

    void show(CdTracks changed) {
        table = changed;
    }

    /** The tracks that are really recorded. */
    CdTracks recorded() {
        return real == null ? table : real;
    }

    long limit() {
        return limit;
    }

    /** The session that is not closed, or that would come next. */
    int openSession() {
        return file.state().closedSessions() + 1;
    }

    /** Whether nothing is recorded in the session that is not closed. */
    boolean isSessionEmpty() {
        return table.open()
                .filter(TrackState::isEmpty)
                .filter(track -> table.ofSession(track.session()).size() == 1)
                .isPresent();
    }

    /** Whether a track or session is being recorded: its next block is expected. */
    boolean isGoing() {
        return going;
    }

    void begin() {
        going = true;
    }

    void end() {
        going = false;
    }

    /** Whether the recording of a track was cut short. */
    boolean isDamaged(TrackState track) {
        return !track.closed() && CdReports.isBegun(track) && !going;
    }

    boolean isSimulating() {
        return real != null;
    }

    /**
     * Begins a simulation, in which all goes as if it were recorded, or ends it.
     *
     * @return whether one has ended
     */
    boolean simulate(boolean on) {
        if (on && real == null) {
            real = table;
        } else if (!on && real != null) {
            table = real;
            real = null;
            going = false;
            return true;
        }
        return false;
    }

    /** Refuses to record at a bad place. */
    void requireRecordable(long lba, long blocks) throws CheckCondition {
        surface.requireRecordable(lba, blocks);
    }

    /** Stores blocks; a simulation takes them only. */
    void store(long lba, Form form, ByteBuffer blocks) throws IOException {
        if (real != null) {
            blocks.position(blocks.limit());
        } else if (form == Form.AUDIO) {
            file.sound().write(lba, blocks);
        } else {
            file.blocks().write(lba, blocks);
        }
    }

    /** Counts recorded blocks. That recording has begun is journalled at once, how far it came at checkpoints. */
    void count(int blocks) throws IOException {
        boolean first = unsaved == 0;
        unsaved += blocks;
        if (first || unsaved >= FileMedium.CHECKPOINT_BLOCKS) {
            save();
            unsaved = blocks;
        }
    }

    /** Journals what is not journalled yet. */
    void flush() throws IOException {
        if (unsaved > 0) {
            save();
        }
    }

    /** Journals the tracks. */
    void save() throws IOException {
        if (real == null) {
            file.save(file.state().withTracks(table.all()));
            unsaved = 0;
        }
    }

    /** Fills a track up with zeros to the minimum length, and returns where it ends. */
    long filledUp(TrackState track) throws IOException {
        long end = Math.max(track.next(), track.start() + CdTracks.SHORTEST);
        if (real == null) {
            (track.cd().isAudio() ? file.sound() : file.blocks()).zero(track.next(), end - track.next());
        }
        return end;
    }

    /** Writes lead-in and lead-out. The next session begins behind them, when there may be one and there is room. */
    void closeSession(boolean nextAllowed) throws IOException {
        int session = openSession();
        List<TrackState> complete = table.complete();
        int last = complete.get(complete.size() - 1).number();
        table = new CdTracks(complete);
        if (nextAllowed) {
            table = table.opening(last + 1, session + 1, table.programAreaBehind(session) + CdTracks.PAUSE, limit);
        }
        boolean finalized = table.open().isEmpty();
        file.save(file.state()
                .withSessionClosed()
                .withFlags(new DiscState.Flags(false, finalized, false))
                .withTracks(table.all()));
        unsaved = 0;
        sessionClosed.run();
    }
}
