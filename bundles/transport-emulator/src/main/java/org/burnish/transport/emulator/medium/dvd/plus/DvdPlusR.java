package org.burnish.transport.emulator.medium.dvd.plus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FormatOffer;
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
 * DVD+R and DVD+R DL, profiles 001Bh and 002Bh (MMC-6, clause 4): sessions of fragments, each recorded from its start
 * on. The Write Parameters page has no say.
 */
final class DvdPlusR extends RecordableDvd {
    /** Where the drive puts what links a fragment to the one before. */
    private static final int RUN_IN = Ecc.BLOCKS;
    /** What ends a session, and what begins the next one (ECMA-349). */
    private static final int CLOSURE = 1024;

    private static final int INTRO = 1024;
    /** With less room behind a session than an intro and one error correction block, no other can follow. */
    private static final int MIN_SESSION = INTRO + Ecc.BLOCKS;

    private static final int MAX_FRAGMENTS = 16;
    private static final int FINALIZE_TO_MINIMAL_RADIUS = 5;
    private static final int FINALIZE = 6;
    private static final int UNINTERRUPTED = 4;

    private final PlusRKind kind;

    DvdPlusR(PlusRKind kind, MediumFile file) {
        super(file);
        this.kind = kind;
    }

    /** A blank disc of this kind: one empty session with an empty fragment. */
    static DiscState blank(PlusRKind kind, String name) {
        return DiscState.bare(name, kind.profile()).withTracks(List.of(TrackState.open(1, 1, 0)));
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.realTimeStreaming(false)));
        if (!isFinalized()) {
            features.add(kind.writing());
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        DiscSummary summary = SequentialReports.summary(state(), table(), layers().all(), false);
        return isFinalized() || state().closedSessions() == 0
                ? summary
                : summary.leadInAt(recorded().readableBlocks() + CLOSURE);
    }

    @Override
    public List<TrackReport> tracks() {
        return table().tracks().stream().map(this::report).toList();
    }

    private TrackReport report(TrackState track) {
        long end = track.isSized() ? track.start() + track.size() : layers().all();
        boolean writable = !track.closed() && track.next() < end;
        return new TrackReport(
                track.number(),
                track.session(),
                UNINTERRUPTED,
                new TrackReport.Bits(false, track.kind() == Kind.RESERVED && !track.closed(), track.isEmpty(), false),
                track.start(),
                writable ? OptionalLong.of(track.next()) : OptionalLong.empty(),
                writable ? end - track.next() : 0,
                Ecc.BLOCKS,
                end - track.start(),
                OptionalLong.empty());
    }

    @Override
    public CurrentCapacity capacity() {
        return isFinalized()
                ? CurrentCapacity.formatted(readableBlocks())
                : CurrentCapacity.unformatted(layers().all());
    }

    @Override
    public List<FormatOffer> formats() {
        return List.of();
    }

    @Override
    public Speeds speeds() {
        return kind.speeds();
    }

    @Override
    protected DvdStructures structures() {
        return DvdStructures.plus(layers());
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        appendable();
        within(lba, count, layers().all());
        TrackState track = table().writableAt(lba).orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        if (track.isSized() && lba + count > track.start() + track.size()) {
            throw Sense.END_OF_USER_AREA.at(track.start() + track.size());
        }
        recordable(lba, count);
        recorded().record(track, count, buffer);
        recorded().checkpoint();
    }

    /** The Write Parameters page is not applicable to it: whatever it holds is taken and has no effect. */
    @Override
    public void checkWriteParameters(byte[] page) {}

    /** Reserves the fragment that has an open end; another one follows behind its run-in. */
    @Override
    public void reserve(long count, WriteParameters parameters) throws CheckCondition, IOException {
        appendable();
        TrackState track = reservableTrack();
        if (table().ofSession(track.session()).size() >= MAX_FRAGMENTS) {
            throw Sense.NO_MORE_RESERVATIONS.check();
        }
        requireReservable(track, count, layers().all());
        TrackState reserved = track.reserved(Ecc.roundUp(count), Kind.RESERVED);
        recorded().replace(reserved);
        appendFragment(reserved, reserved.start() + reserved.size());
        recorded().store(state());
    }

    private void appendFragment(TrackState before, long end) {
        if (end + RUN_IN + Ecc.BLOCKS <= layers().all()) {
            recorded().append(TrackState.open(before.number() + 1, before.session(), end + RUN_IN));
        }
    }

    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        TrackState track = namedTrack(number);
        if (isNothingToClose(track)) {
            return;
        }
        if (track.kind() == Kind.RESERVED) {
            closeReserved(track);
        } else {
            TrackState whole = filled(track);
            recorded().replace(whole.close());
            appendFragment(whole, whole.next());
        }
        recorded().store(state());
    }

    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (!isFinalized() && !isSessionEmpty()) {
            Sessions.requireClosable(openTracks());
            close(openSession() < kind.sessions());
        }
    }

    /** Closes the last session and finalizes the disc. Without anything recorded there is nothing to finalize. */
    @Override
    public void closeDisc(int function, WriteParameters parameters) throws CheckCondition, IOException {
        if (function != FINALIZE_TO_MINIMAL_RADIUS && function != FINALIZE) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        writable();
        if (isFinalized() || (isSessionEmpty() && state().closedSessions() == 0)) {
            return;
        }
        Sessions.requireClosable(openTracks());
        if (isSessionEmpty()) {
            keepClosed();
            recorded().store(finalized(state()));
            changed();
        } else {
            close(false);
        }
    }

    private static DiscState finalized(DiscState state) {
        return state.withFlags(new DiscState.Flags(false, true, false));
    }

    /** Writes the closure. The next session begins behind it and its intro, when there is room for one. */
    private void close(boolean nextAllowed) throws IOException {
        int session = openSession();
        TrackState last = keepClosed();
        long behind = last.next() + CLOSURE;
        DiscState closed = state().withSessionClosed();
        if (nextAllowed && behind + MIN_SESSION <= layers().all()) {
            recorded().append(TrackState.open(last.number() + 1, session + 1, behind + INTRO));
        } else {
            closed = finalized(closed);
        }
        recorded().store(closed);
        changed();
    }
}
