package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * DVD-RW in sequential recording mode, profile 0014h (MMC-6, clause 4): incremental recording in several sessions, or the
 * disc at once. Minimal blanking takes the incremental mode away.
 */
final class SequentialDvdRw extends FileMedium {

    static final int PROFILE = 0x14;

    private TrackTable table;
    private long unsaved;
    private boolean recording;
    /** The tracks as they are, while a simulation shows others. */
    private TrackTable real;

    SequentialDvdRw(MediumFile file) {
        super(file);
        this.table = new TrackTable(file.state().tracks());
    }

    /** A blank disc: one empty session with an invisible track. */
    static DiscState blank(String kind, boolean incremental) {
        return DiscState.bare(kind, PROFILE)
                .withTracks(List.of(TrackState.open(1, 1, 0)))
                .withFlags(new DiscState.Flags(incremental, false, false));
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.formattable(0),
                MediumFeatures.realTimeStreaming(false)));
        if (!state().flags().finalized()) {
            features.add(MediumFeatures.dvdMinusWrite());
            if (state().flags().incremental()) {
                features.add(MediumFeatures.incrementalStreaming());
            }
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        return SequentialReports.summary(state(), table, spec().capacity());
    }

    @Override
    public List<TrackReport> tracks() {
        return table.tracks().stream()
                .map(track -> SequentialReports.track(track, spec().capacity(), state(), recording))
                .toList();
    }

    @Override
    public long readableBlocks() {
        return table.tracks().stream()
                .filter(track -> track.session() <= state().closedSessions())
                .mapToLong(TrackState::next)
                .max()
                .orElse(0);
    }

    @Override
    public CurrentCapacity capacity() {
        return CurrentCapacity.unformatted(spec().capacity());
    }

    @Override
    public List<FormatOffer> formats() {
        return DvdRwFormats.ofSequential();
    }

    @Override
    public Speeds speeds() {
        return Speeds.DVD_RW;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return DvdStructures.of(address, spec().capacity());
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        long end = (real == null ? table : real).recordedUpTo(lba, count);
        if (end < lba + count) {
            throw Sense.LBA_OUT_OF_RANGE.at(end);
        }
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        writable();
        if (state().flags().finalized()) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.at(lba);
        }
        within(lba, count, spec().capacity());
        simulate(parameters.testWrite());
        TrackState track = trackFor(lba, count, parameters);
        if (track.kind() == Kind.AT_ONCE && !track.isEmpty() && !recording) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        recording = true;
        if (parameters.testWrite()) {
            buffer.position(buffer.limit());
        } else {
            blocks().write(lba, buffer);
        }
        record(track.upTo(lba + count), count);
    }

    /** The track that takes these blocks. */
    private TrackState trackFor(long lba, int count, WriteParameters parameters) throws CheckCondition {
        TrackState track = table.writableAt(lba).orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        if (parameters.writeType() == WriteParameters.AT_ONCE && !track.isSized()) {
            throw Sense.COMMAND_SEQUENCE.at(lba);
        }
        if ((parameters.writeType() == WriteParameters.AT_ONCE) != (track.kind() == Kind.AT_ONCE)
                || (parameters.writeType() == WriteParameters.INCREMENTAL
                        && !state().flags().incremental())) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        if (track.isSized() && lba + count > track.start() + track.size()) {
            throw Sense.END_OF_USER_AREA.at(track.start() + track.size());
        }
        return track;
    }

    /** Begins a simulation, in which all goes as if it were recorded, or ends it. */
    private void simulate(boolean on) {
        if (on && real == null) {
            real = table;
        } else if (!on && real != null) {
            table = real;
            real = null;
            recording = false;
        }
    }

    private void record(TrackState track, long count) throws IOException {
        table = new TrackTable(table.replacing(track));
        boolean complete = track.kind() == Kind.AT_ONCE && track.next() == track.start() + track.size();
        if (real != null) {
            simulate(!complete);
            return;
        }
        unsaved += count;
        if (complete) {
            finishAtOnce(track);
        } else if (unsaved >= CHECKPOINT_BLOCKS) {
            store(state());
        }
    }

    /** The last block of a disc at once: the drive goes on to the lead-out by itself. */
    private void finishAtOnce(TrackState track) throws IOException {
        table = new TrackTable(table.replacing(track.close()));
        finish(false);
    }

    private void store(DiscState base) throws IOException {
        if (real != null) {
            return;
        }
        save(base.withTracks(table.tracks()));
        unsaved = 0;
    }

    /** Fills the last error correction block of each incremental track. */
    @Override
    public void synchronize() throws IOException {
        if (unsaved == 0 || real != null) {
            return;
        }
        for (TrackState track : table.tracks()) {
            long full = Ecc.roundUp(track.next());
            if (!track.closed() && track.kind() != Kind.AT_ONCE && full != track.next()) {
                blocks().zero(track.next(), full - track.next());
                table = new TrackTable(table.replacing(track.upTo(full)));
            }
        }
        store(state());
    }

    @Override
    public boolean takesWriteType(int writeType) {
        return writeType == WriteParameters.INCREMENTAL || writeType == WriteParameters.AT_ONCE;
    }

    @Override
    public int defaultWriteType() {
        return state().flags().incremental() ? WriteParameters.INCREMENTAL : WriteParameters.AT_ONCE;
    }

    @Override
    public void parametersChanged() {
        simulate(false);
    }

    @Override
    public void reserve(long count, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (state().flags().finalized()) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
        }
        TrackState track = table.invisible().orElseThrow(Sense.NO_MORE_RESERVATIONS::check);
        if (!track.isEmpty()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        if (count == 0 || track.start() + count > spec().capacity()) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(5);
        }
        simulate(parameters.testWrite());
        reserve(track, count, parameters);
        store(state());
    }

    private void reserve(TrackState track, long count, WriteParameters parameters) throws CheckCondition {
        if (parameters.writeType() == WriteParameters.AT_ONCE) {
            if (track.number() != 1) {
                throw Sense.ILLEGAL_MODE_FOR_TRACK.check();
            }
            table = new TrackTable(table.replacing(track.reserved(count, Kind.AT_ONCE)));
            return;
        }
        if (!state().flags().incremental()) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.check();
        }
        TrackState reserved = track.reserved(Ecc.roundUp(count), Kind.RESERVED);
        table = new TrackTable(table.replacing(reserved));
        appendInvisible(track.number() + 1, track.session(), reserved.start() + reserved.size());
    }

    private void appendInvisible(int number, int session, long start) {
        if (start + Ecc.BLOCKS <= spec().capacity()) {
            table = new TrackTable(table.adding(TrackState.open(number, session, start)));
        }
    }

    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        TrackState track = table.numbered(number).orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(4));
        if (parameters.testWrite()) {
            simulate(false);
            return;
        }
        if (track.closed() || (track.kind() == Kind.OPEN && track.isEmpty())) {
            return;
        }
        if (track.kind() == Kind.AT_ONCE && track.isEmpty()) {
            throw Sense.PARTIAL_RESERVED_TRACK.check();
        }
        unsaved++;
        synchronize();
        close(table.numbered(number).orElseThrow());
        store(state());
    }

    private void close(TrackState track) throws IOException {
        if (track.kind() == Kind.RESERVED) {
            long end = track.start() + track.size();
            blocks().zero(track.next(), end - track.next());
            table = new TrackTable(table.replacing(track.upTo(end).close()));
        } else if (track.kind() == Kind.AT_ONCE) {
            table = new TrackTable(table.replacing(track.close()));
        } else {
            table = new TrackTable(table.replacing(track.close()));
            appendInvisible(track.number() + 1, track.session(), track.next());
        }
    }

    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (parameters.testWrite()) {
            simulate(false);
            return;
        }
        List<TrackState> open = table.ofSession(state().closedSessions() + 1);
        if (state().flags().finalized() || open.stream().allMatch(TrackState::isEmpty)) {
            return;
        }
        for (TrackState track : open) {
            if (!track.closed() && track.kind() != Kind.OPEN) {
                throw Sense.PARTIAL_RESERVED_TRACK.check();
            }
            if (!track.closed() && !track.isEmpty()) {
                throw Sense.INCOMPLETE_TRACK_IN_SESSION.check();
            }
        }
        finish(parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
    }

    /** Writes the border-out. The next session begins behind it and its border-in, when there is room for one. */
    private void finish(boolean nextAllowed) throws IOException {
        int session = state().closedSessions() + 1;
        List<TrackState> recorded =
                table.tracks().stream().filter(TrackState::closed).toList();
        TrackState last = recorded.get(recorded.size() - 1);
        table = new TrackTable(recorded);
        long next = last.next() + Ecc.borderBehind(session);
        if (nextAllowed) {
            appendInvisible(last.number() + 1, session + 1, next);
        }
        boolean finalized = table.invisible().isEmpty();
        DiscState.Flags flags = new DiscState.Flags(state().flags().incremental(), finalized, false);
        store(state().withSessionClosed().withFlags(flags));
        changed();
    }

    @Override
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        writable();
        return DvdRwFormats.blank(file(), minimal);
    }

    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        return DvdRwFormats.format(file(), request);
    }

    @Override
    public void unload() throws IOException {
        if (file().isWritable()) {
            simulate(false);
            synchronize();
        }
        super.unload();
    }
}
