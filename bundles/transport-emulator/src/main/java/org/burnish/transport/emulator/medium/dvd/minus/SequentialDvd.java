package org.burnish.transport.emulator.medium.dvd.minus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.medium.dvd.DvdStructures;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.medium.dvd.RecordableDvd;
import org.burnish.transport.emulator.medium.sequential.SequentialReports;
import org.burnish.transport.emulator.medium.sequential.Sessions;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * DVD-R, DVD-RW and DVD-R DL in sequential recording mode, profiles 0011h, 0014h and 0015h (MMC-6, clause 4):
 * incremental recording in several sessions, or the disc at once. Minimal blanking takes the incremental mode away.
 */
final class SequentialDvd extends RecordableDvd {
    private final SequentialKind kind;
    private boolean recording;

    SequentialDvd(SequentialKind kind, MediumFile file) {
        super(file);
        this.kind = kind;
    }

    /** A blank disc of this kind: one empty session with an invisible track. */
    static DiscState blank(SequentialKind kind, String name, boolean incremental) {
        return DiscState.bare(name, kind.profile())
                .withTracks(List.of(TrackState.open(1, 1, 0)))
                .withFlags(new DiscState.Flags(incremental, false, false));
    }

    /** Whether it takes incremental recording: minimal blanking takes that away. */
    private boolean isIncremental() {
        return state().flags().incremental();
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = kind.features();
        if (!isFinalized()) {
            features.add(MediumFeatures.dvdMinusWrite());
            if (isIncremental()) {
                features.add(MediumFeatures.incrementalStreaming());
            }
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        return SequentialReports.summary(state(), table(), layers().all(), kind.isRewritable());
    }

    @Override
    public List<TrackReport> tracks() {
        return table().tracks().stream()
                .map(track -> DvdMinusReports.track(track, layers().all(), isIncremental(), recording))
                .toList();
    }

    @Override
    public CurrentCapacity capacity() {
        return isFinalized() && !kind.isRewritable()
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
    protected DvdStructures structures() {
        return DvdStructures.minus(layers());
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
        if (!recorded().isSimulating()) {
            recordable(lba, count);
        }
        recording = true;
        recorded().record(track, count, buffer);
        TrackState now = table().numbered(track.number()).orElseThrow();
        if (now.kind() == Kind.AT_ONCE && now.next() == now.start() + now.size()) {
            finishAtOnce(now);
        } else if (now.kind() == Kind.AT_ONCE && track.isEmpty()) {
            // from here on it is begun, even if the power fails at once
            recorded().store(state());
        } else {
            recorded().checkpoint();
        }
    }

    /** The track that takes these blocks. */
    private TrackState trackFor(long lba, int count, WriteParameters parameters) throws CheckCondition {
        TrackState track = table().writableAt(lba).orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        if (parameters.writeType() == WriteParameters.AT_ONCE && !track.isSized()) {
            throw Sense.COMMAND_SEQUENCE.at(lba);
        }
        if ((parameters.writeType() == WriteParameters.AT_ONCE) != (track.kind() == Kind.AT_ONCE)
                || (parameters.writeType() == WriteParameters.INCREMENTAL && !isIncremental())) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        if (track.isSized() && lba + count > track.start() + track.size()) {
            throw Sense.END_OF_USER_AREA.at(track.start() + track.size());
        }
        return track;
    }

    private void simulate(boolean on) {
        recording &= on || !recorded().isSimulating();
        recorded().simulate(on);
    }

    /** The last block of a disc at once: the drive goes on to the lead-out by itself. */
    private void finishAtOnce(TrackState track) throws IOException {
        if (recorded().isSimulating()) {
            simulate(false);
            return;
        }
        recorded().replace(track.close());
        finish(false);
    }

    @Override
    public boolean takesWriteType(int writeType) {
        return writeType == WriteParameters.INCREMENTAL || writeType == WriteParameters.AT_ONCE;
    }

    @Override
    public int defaultWriteType() {
        return isIncremental() ? WriteParameters.INCREMENTAL : WriteParameters.AT_ONCE;
    }

    @Override
    public void parametersChanged(WriteParameters now) {
        simulate(false);
    }

    @Override
    public void reserve(long count, WriteParameters parameters) throws CheckCondition, IOException {
        appendable();
        TrackState track = reservableTrack();
        requireReservable(track, count, layers().all());
        if (parameters.writeType() == WriteParameters.AT_ONCE ? track.number() != 1 : !isIncremental()) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.check();
        }
        simulate(parameters.testWrite());
        if (parameters.writeType() == WriteParameters.AT_ONCE) {
            recorded().replace(track.reserved(count, Kind.AT_ONCE));
        } else {
            TrackState reserved = track.reserved(Ecc.roundUp(count), Kind.RESERVED);
            recorded().replace(reserved);
            appendInvisible(track.number() + 1, track.session(), reserved.start() + reserved.size());
        }
        recorded().store(state());
    }

    private void appendInvisible(int number, int session, long start) {
        if (start + Ecc.BLOCKS <= layers().all()) {
            recorded().append(TrackState.open(number, session, start));
        }
    }

    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        TrackState track = namedTrack(number);
        if (parameters.testWrite()) {
            simulate(false);
            return;
        }
        if (isNothingToClose(track)) {
            return;
        }
        if (track.kind() == Kind.AT_ONCE && track.isEmpty()) {
            throw Sense.PARTIAL_RESERVED_TRACK.check();
        }
        synchronize();
        close(table().numbered(number).orElseThrow());
        recorded().store(state());
    }

    private void close(TrackState track) throws IOException {
        if (track.kind() == Kind.RESERVED) {
            closeReserved(track);
        } else if (track.kind() == Kind.AT_ONCE) {
            recorded().replace(track.close());
        } else {
            TrackState whole = filled(track);
            recorded().replace(whole.close());
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
        if (isFinalized() || isSessionEmpty()) {
            return;
        }
        Sessions.requireClosable(openTracks());
        finish(kind.isMultiSession() && parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
    }

    /** Writes the border-out. The next session begins behind it and its border-in, when there is room for one. */
    private void finish(boolean nextAllowed) throws IOException {
        int session = openSession();
        TrackState last = keepClosed();
        if (nextAllowed) {
            appendInvisible(last.number() + 1, session + 1, last.next() + Ecc.borderBehind(session));
        }
        boolean finalized = table().invisible().isEmpty();
        DiscState.Flags flags = new DiscState.Flags(isIncremental(), finalized, false);
        recorded().store(state().withSessionClosed().withFlags(flags));
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
        }
        super.unload();
    }
}
