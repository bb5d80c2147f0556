package org.burnish.transport.emulator.medium.sequential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;
import org.jspecify.annotations.Nullable;

/**
 * The logical tracks of a sequential disc and the blocks in them. What is recorded is journalled at checkpoints. In a
 * simulation the tracks change for the host only.
 */
public final class RecordedTracks {
    private final MediumFile file;
    private TrackTable table;
    /** The tracks as they are, while a simulation shows others. */
    private @Nullable TrackTable real;

    private long unsaved;

    public RecordedTracks(MediumFile file) {
        this.file = file;
        this.table = new TrackTable(file.state().tracks());
    }

    /** The tracks as the host sees them. */
    public TrackTable table() {
        return table;
    }

    public boolean isSimulating() {
        return real != null;
    }

    /** Begins a simulation, or ends it as if nothing had been done. */
    public void simulate(boolean on) {
        if (on && real == null) {
            real = table;
        } else if (!on && real != null) {
            table = real;
            real = null;
        }
    }

    public void replace(TrackState track) {
        table = new TrackTable(table.replacing(track));
    }

    public void append(TrackState track) {
        table = new TrackTable(table.adding(track));
    }

    public void keep(List<TrackState> tracks) {
        table = new TrackTable(tracks);
    }

    /** Records the blocks of the buffer at the end of a track. */
    public void record(TrackState track, int count, ByteBuffer buffer) throws IOException {
        if (isSimulating()) {
            buffer.position(buffer.limit());
        } else {
            file.blocks().write(track.next(), buffer);
            unsaved += count;
        }
        replace(track.upTo(track.next() + count));
    }

    /** Makes the rest of a track zero, up to this address. */
    public TrackState padded(TrackState track, long end) throws IOException {
        file.blocks().zero(track.next(), end - track.next());
        return track.upTo(end);
    }

    /** Refuses to read what is not recorded. */
    public void requireRecorded(long lba, int count) throws CheckCondition {
        long end = (real == null ? table : real).recordedUpTo(lba, count);
        if (end < lba + count) {
            throw Sense.LBA_OUT_OF_RANGE.at(end);
        }
    }

    /** Journals the tracks when enough was recorded since the last time. */
    public void checkpoint() throws IOException {
        if (unsaved >= FileMedium.CHECKPOINT_BLOCKS) {
            store(file.state());
        }
    }

    /** Whether something was recorded that is not journalled. */
    public boolean isUnsaved() {
        return unsaved > 0 && real == null;
    }

    /** Journals the tracks with the rest of this state. */
    public void store(DiscState base) throws IOException {
        if (real == null) {
            file.save(base.withTracks(table.tracks()));
            unsaved = 0;
        }
    }

    /** The block behind the last one of the complete sessions. */
    public long readableBlocks() {
        return table.tracks().stream()
                .filter(track -> track.session() <= file.state().closedSessions())
                .mapToLong(TrackState::next)
                .max()
                .orElse(0);
    }
}
