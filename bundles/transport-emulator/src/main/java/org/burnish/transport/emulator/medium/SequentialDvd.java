package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.nio.ByteBuffer;
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
 * DVD-R, DVD-RW and DVD-R DL in sequential recording mode, profiles 0011h, 0014h and 0015h (MMC-6, clause 4):
 * incremental recording in several sessions, or the disc at once. Minimal blanking takes the incremental mode away.
 */
final class SequentialDvd extends FileMedium {
    private final SequentialKind kind;
    private final RecordedTracks tracks;
    private boolean recording;

    SequentialDvd(SequentialKind kind, MediumFile file) {
        super(file);
        this.kind = kind;
        this.tracks = new RecordedTracks(file);
    }

    /** A blank disc of this kind: one empty session with an invisible track. */
    static DiscState blank(SequentialKind kind, String name, boolean incremental) {
        return DiscState.bare(name, kind.profile())
                .withTracks(List.of(TrackState.open(1, 1, 0)))
                .withFlags(new DiscState.Flags(incremental, false, false));
    }

    private Layers layers() {
        return new Layers(spec(), state());
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = kind.features();
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
        return SequentialReports.summary(state(), tracks.table(), layers().all(), kind.isRewritable());
    }

    @Override
    public List<TrackReport> tracks() {
        return tracks.table().tracks().stream()
                .map(track -> SequentialReports.track(track, layers().all(), state(), recording))
                .toList();
    }

    @Override
    public long readableBlocks() {
        return tracks.readableBlocks();
    }

    @Override
    public CurrentCapacity capacity() {
        return state().flags().finalized() && !kind.isRewritable()
                ? CurrentCapacity.formatted(readableBlocks())
                : CurrentCapacity.unformatted(layers().all());
    }

    @Override
    public List<FormatOffer> formats() {
        return kind.formats();
    }

    @Override
    public Speeds speeds() {
        return kind.speeds();
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return DvdStructures.minus(layers()).of(address);
    }

    @Override
    public void takeStructure(int format, byte[] structure) throws CheckCondition, IOException {
        DiscState changed = layers().taking(format, structure);
        appendable();
        tracks.store(changed);
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        tracks.requireRecorded(lba, count);
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        appendable();
        within(lba, count, layers().all());
        simulate(parameters.testWrite());
        TrackState track = trackFor(lba, count, parameters);
        if (track.kind() == Kind.AT_ONCE && !track.isEmpty() && !recording) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        if (!tracks.isSimulating()) {
            recordable(lba, count);
        }
        recording = true;
        tracks.record(track, count, buffer);
        TrackState now = tracks.table().numbered(track.number()).orElseThrow();
        if (now.kind() == Kind.AT_ONCE && now.next() == now.start() + now.size()) {
            finishAtOnce(now);
        } else if (now.kind() == Kind.AT_ONCE && track.isEmpty()) {
            // from here on it is begun, even if the power fails at once
            tracks.store(state());
        } else {
            tracks.checkpoint();
        }
    }

    private void appendable() throws CheckCondition {
        writable();
        if (state().flags().finalized()) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
        }
    }

    /** The track that takes these blocks. */
    private TrackState trackFor(long lba, int count, WriteParameters parameters) throws CheckCondition {
        TrackState track = tracks.table().writableAt(lba).orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
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

    private void simulate(boolean on) {
        recording &= on || !tracks.isSimulating();
        tracks.simulate(on);
    }

    /** The last block of a disc at once: the drive goes on to the lead-out by itself. */
    private void finishAtOnce(TrackState track) throws IOException {
        if (tracks.isSimulating()) {
            simulate(false);
            return;
        }
        tracks.replace(track.close());
        finish(false);
    }

    /** Fills the last error correction block of each incremental track. */
    @Override
    public void synchronize() throws IOException {
        if (tracks.isUnsaved()) {
            for (TrackState track : tracks.table().tracks()) {
                if (!track.closed() && track.kind() != Kind.AT_ONCE) {
                    tracks.replace(tracks.padded(track, Ecc.roundUp(track.next())));
                }
            }
            tracks.store(state());
        }
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
    public void parametersChanged(WriteParameters now) {
        simulate(false);
    }

    @Override
    public void reserve(long count, WriteParameters parameters) throws CheckCondition, IOException {
        appendable();
        TrackState track = tracks.table().invisible().orElseThrow(Sense.NO_MORE_RESERVATIONS::check);
        if (!track.isEmpty()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        if (count == 0 || track.start() + count > layers().all()) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(5);
        }
        if (parameters.writeType() == WriteParameters.AT_ONCE
                ? track.number() != 1
                : !state().flags().incremental()) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.check();
        }
        simulate(parameters.testWrite());
        if (parameters.writeType() == WriteParameters.AT_ONCE) {
            tracks.replace(track.reserved(count, Kind.AT_ONCE));
        } else {
            TrackState reserved = track.reserved(Ecc.roundUp(count), Kind.RESERVED);
            tracks.replace(reserved);
            appendInvisible(track.number() + 1, track.session(), reserved.start() + reserved.size());
        }
        tracks.store(state());
    }

    private void appendInvisible(int number, int session, long start) {
        if (start + Ecc.BLOCKS <= layers().all()) {
            tracks.append(TrackState.open(number, session, start));
        }
    }

    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        TrackState track = tracks.table().numbered(number).orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(4));
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
        synchronize();
        close(tracks.table().numbered(number).orElseThrow());
        tracks.store(state());
    }

    private void close(TrackState track) throws IOException {
        if (track.kind() == Kind.RESERVED) {
            tracks.replace(tracks.padded(track, track.start() + track.size()).close());
        } else if (track.kind() == Kind.AT_ONCE) {
            tracks.replace(track.close());
        } else {
            TrackState whole = tracks.padded(track, Ecc.roundUp(track.next()));
            tracks.replace(whole.close());
            appendInvisible(track.number() + 1, track.session(), whole.next());
        }
    }

    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (parameters.testWrite()) {
            simulate(false);
            return;
        }
        List<TrackState> open = tracks.table().ofSession(state().closedSessions() + 1);
        if (state().flags().finalized() || open.stream().allMatch(track -> track.isEmpty() && !track.isSized())) {
            return;
        }
        Sessions.requireClosable(open);
        finish(kind.isMultiSession() && parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
    }

    /** Writes the border-out. The next session begins behind it and its border-in, when there is room for one. */
    private void finish(boolean nextAllowed) throws IOException {
        int session = state().closedSessions() + 1;
        List<TrackState> recorded =
                tracks.table().tracks().stream().filter(TrackState::closed).toList();
        TrackState last = recorded.get(recorded.size() - 1);
        tracks.keep(recorded);
        if (nextAllowed) {
            appendInvisible(last.number() + 1, session + 1, last.next() + Ecc.borderBehind(session));
        }
        boolean finalized = tracks.table().invisible().isEmpty();
        DiscState.Flags flags = new DiscState.Flags(state().flags().incremental(), finalized, false);
        tracks.store(state().withSessionClosed().withFlags(flags));
        changed();
    }

    @Override
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        if (!kind.isRewritable()) {
            return super.blank(minimal);
        }
        writable();
        return DvdRwFormats.blank(file(), minimal);
    }

    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        if (!kind.isRewritable()) {
            return super.format(request);
        }
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
