package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.cd.CueSheet;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * CD-R and CD-RW, profiles 0009h and 000Ah (MMC-6, clause 4): tracks at once, or a session at once by a cue sheet.
 * SYNCHRONIZE CACHE ends a track; one of less than 300 blocks is filled up with zeros. A track that was cut short is
 * damaged until CLOSE TRACK SESSION saves what there is of it.
 */
final class RecordableCd extends CdMedium {

    static final int CD_R = 0x09;
    static final int CD_RW = 0x0A;

    /** Blanking types of parts. */
    private static final int UNCLOSE_SESSION = 5;

    private static final int ERASE_SESSION = 6;

    private final CdKind kind;
    /** The tracks as they are, while a simulation shows others. */
    private CdTracks real;

    /** What the last cue sheet plans. */
    private SessionAtOnce plan;

    private boolean recording;
    private boolean atOnceSelected;
    private long unsaved;

    RecordableCd(MediumFile file) {
        super(file);
        this.kind = file.state().profile() == CD_R ? CdKind.CD_R : CdKind.CD_RW;
    }

    /** A blank disc: one empty session with an invisible track. */
    static DiscState blank(MediumSpec spec) {
        return DiscState.bare(spec.name(), spec.profile()).withTracks(List.of(CdTracks.invisible(1, 1, 0)));
    }

    private long limit() {
        return spec().capacity();
    }

    @Override
    CdTracks recorded() {
        return real == null ? table() : real;
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = readingFeatures();
        if (!isFinalized()) {
            features.add(MediumFeatures.cdTrackAtOnce());
        }
        if (isSessionEmpty()) {
            features.add(MediumFeatures.cdMastering(CueSheet.LONGEST));
        }
        if (kind.atip().rewritable()) {
            features.add(MediumFeatures.cdRwWrite());
        }
        return features;
    }

    private boolean isSessionEmpty() {
        return table().open()
                .filter(TrackState::isEmpty)
                .filter(track -> table().ofSession(track.session()).size() == 1)
                .isPresent();
    }

    @Override
    public Optional<Atip> atip() {
        return Optional.of(kind.atip());
    }

    @Override
    public Speeds speeds() {
        return kind.speeds();
    }

    @Override
    public DiscSummary summary() {
        return CdReports.summary(table(), sessions(), isFinalized(), kind.atip());
    }

    @Override
    public CurrentCapacity capacity() {
        return readableBlocks() == 0
                ? CurrentCapacity.unformatted(limit())
                : CurrentCapacity.formatted(readableBlocks());
    }

    @Override
    public List<TrackReport> tracks() {
        long end = atOnceSelected && isSessionEmpty() ? limit() : limit() - CdTracks.RUN_OUT;
        return table().all().stream()
                .map(track -> CdReports.track(track, nextWritable(track), end, isDamaged(track)))
                .toList();
    }

    private boolean isDamaged(TrackState track) {
        return !track.closed() && CdReports.isBegun(track) && !recording;
    }

    /** In session at once the session begins with the pause of its first track. */
    private OptionalLong nextWritable(TrackState track) {
        if (track.closed() || isDamaged(track)) {
            return OptionalLong.empty();
        }
        if (track.kind() == Kind.AT_ONCE) {
            return plan.nextIn(track);
        }
        return OptionalLong.of(track.next());
    }

    @Override
    public byte[] defaultWriteParameters() {
        return CdWriteModes.defaults();
    }

    @Override
    public void checkWriteParameters(byte[] page) throws CheckCondition {
        CdWriteModes.check(page);
    }

    @Override
    public void parametersChanged(WriteParameters now) {
        atOnceSelected = now.writeType() == WriteParameters.AT_ONCE;
        simulate(false);
        if (!recording) {
            plan = null;
        }
    }

    private static Form form(WriteParameters parameters) {
        return switch (parameters.dataBlockType()) {
            case WriteParameters.MODE_1 -> Form.MODE_1;
            case WriteParameters.MODE_2_FORM_1 -> Form.MODE_2_FORM_1;
            default -> Form.AUDIO;
        };
    }

    @Override
    public int writtenBlock(long lba, WriteParameters parameters) {
        if (parameters.writeType() != WriteParameters.AT_ONCE) {
            return form(parameters).length();
        }
        return plan == null ? Form.MODE_1.length() : plan.blockLength(lba);
    }

    @Override
    public void sendCueSheet(byte[] bytes, WriteParameters parameters) throws CheckCondition {
        unfinished(0);
        if (parameters.writeType() != WriteParameters.AT_ONCE || !isSessionEmpty()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        CueSheet sheet = CueSheet.parse(bytes);
        if (isExtended(parameters) && sheet.tracks().stream().anyMatch(track -> track.form() == Form.MODE_1)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.check();
        }
        TrackState first = table().open().orElseThrow();
        boolean numbered = first.number() == 1 || sheet.tracks().get(0).number() == first.number();
        if (!numbered || sheet.begin() != first.start() - CdTracks.PAUSE || sheet.leadOut() > limit()) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.check();
        }
        plan = new SessionAtOnce(sheet, isExtended(parameters), CdReports.leadIn(first, kind.atip()));
    }

    private void unfinished(long lba) throws CheckCondition {
        writable();
        if (isFinalized()) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.at(lba);
        }
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        unfinished(lba);
        simulate(parameters.testWrite());
        if (parameters.writeType() == WriteParameters.AT_ONCE) {
            writeSession(lba, count, buffer, parameters);
        } else {
            writeTrack(lba, count, buffer, parameters);
        }
    }

    private void writeTrack(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        within(lba, count, limit() - CdTracks.RUN_OUT);
        TrackState track = table().open()
                .filter(open -> open.next() == lba && !isDamaged(open))
                .orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        CdTrack content = track.isEmpty() ? content(parameters) : track.cd();
        boolean isData = (content.control() & CdTrack.NONE.control()) != 0;
        if (content.form() != form(parameters)
                || isData == content.isAudio()
                || content.extended() != isExtended(parameters)
                || !table().takes(track.session(), content)) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        recordable(lba, count);
        store(lba, content.form(), buffer);
        recording = true;
        show(table().replacing(track.of(content).upTo(lba + count)));
        record(count);
    }

    private static boolean isExtended(WriteParameters parameters) {
        return parameters.sessionFormat() == CdTracks.CD_ROM_XA;
    }

    private static CdTrack content(WriteParameters parameters) {
        return new CdTrack(
                parameters.trackMode(),
                form(parameters),
                isExtended(parameters),
                CdTracks.PAUSE,
                parameters.catalog(),
                parameters.isrc(),
                List.of(),
                "");
    }

    private void writeSession(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        if (plan == null) {
            throw Sense.COMMAND_SEQUENCE.at(lba);
        }
        if (plan.isInLeadIn()) {
            plan.takeText(lba, count, buffer);
            recording = true;
            show(plan.begin(new CdTracks(table().complete()), sessions() + 1));
            record(count);
            return;
        }
        Form form = plan.require(lba, count);
        recordable(lba, count);
        if (!recording) {
            show(plan.begin(new CdTracks(table().complete()), sessions() + 1));
            recording = true;
        }
        int before = (int) Math.min(count, Math.max(0, -lba));
        buffer.position(buffer.position() + before * form.length());
        store(lba + before, form, buffer);
        show(plan.advance(table(), lba + count));
        record(count);
        if (plan.isComplete()) {
            completeSession(parameters);
        }
    }

    /** The last block of a session at once: the drive goes on to the lead-out by itself. */
    private void completeSession(WriteParameters parameters) throws IOException {
        if (real != null) {
            simulate(false);
            return;
        }
        closeAtOnce();
        finish(parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
    }

    private void store(long lba, Form form, ByteBuffer buffer) throws IOException {
        if (real != null) {
            buffer.position(buffer.limit());
        } else if (form == Form.AUDIO) {
            file().sound().write(lba, buffer);
        } else {
            blocks().write(lba, buffer);
        }
    }

    /** That recording has begun is known at once, how far it came after some time. */
    private void record(int count) throws IOException {
        boolean first = unsaved == 0;
        unsaved += count;
        if (first || unsaved >= CHECKPOINT_BLOCKS) {
            save();
            unsaved = count;
        }
    }

    private void save() throws IOException {
        if (real == null) {
            save(state().withTracks(table().all()));
            unsaved = 0;
        }
    }

    /** Begins a simulation, in which all goes as if it were recorded, or ends it. */
    private void simulate(boolean on) {
        if (on && real == null) {
            real = table();
        } else if (!on && real != null) {
            show(real);
            real = null;
            plan = null;
            recording = false;
        }
    }

    /** Ends the track at once that is being recorded. In a session at once there is nothing to end. */
    @Override
    public void synchronize() throws IOException {
        Optional<TrackState> track = table().open().filter(open -> recording && !open.isEmpty());
        if (track.isPresent()) {
            endTrack(track.get());
        }
        if (unsaved > 0) {
            save();
        }
    }

    private void endTrack(TrackState track) throws IOException {
        long end = filledUp(track);
        TrackState closed = track.reserved(end - track.start() + CdTracks.RUN_OUT, Kind.OPEN)
                .upTo(end)
                .shut();
        show(table().replacing(closed));
        show(table().opening(track.number() + 1, track.session(), CdTracks.end(closed) + CdTracks.PAUSE, limit()));
        recording = false;
        save();
    }

    /** Brings a track to the least length. */
    private long filledUp(TrackState track) throws IOException {
        long end = Math.max(track.next(), track.start() + CdTracks.SHORTEST);
        if (real == null) {
            (track.cd().isAudio() ? file().sound() : blocks()).zero(track.next(), end - track.next());
        }
        return end;
    }

    /** Closes what there is of a session at once. Tracks of which nothing is recorded vanish. */
    private void closeAtOnce() throws IOException {
        TrackState first = table().ofSession(sessions() + 1).get(0);
        CdTracks closed = new CdTracks(table().complete());
        for (TrackState track : table().all()) {
            if (!track.closed() && !track.isEmpty()) {
                closed = closed.adding(track.upTo(filledUp(track)).close());
            }
        }
        show(closed);
        if (closed.ofSession(first.session()).isEmpty()) {
            show(table().opening(first.number(), first.session(), first.start(), limit()));
        }
        recording = false;
        plan = null;
    }

    /** Ends what is being recorded, and mends what was cut short. */
    private void settle() throws IOException {
        Optional<TrackState> begun = table().all().stream()
                .filter(track -> !track.closed())
                .filter(CdReports::isBegun)
                .findFirst();
        if (begun.isEmpty()) {
            return;
        }
        if (begun.get().kind() == Kind.AT_ONCE) {
            closeAtOnce();
            save();
        } else {
            endTrack(begun.get());
        }
    }

    /** Closes a track. The one in progress may be named by its number, by FFh or by 0. */
    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        unfinished(0);
        boolean current = number == 0 || number == 0xFF;
        if (!current && table().all().stream().noneMatch(track -> track.number() == number)) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(4);
        }
        if (current || table().complete().stream().noneMatch(track -> track.number() == number)) {
            settle();
        }
    }

    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        unfinished(0);
        if (parameters.testWrite() || real != null) {
            simulate(false);
            return;
        }
        settle();
        if (!new CdTracks(table().complete()).ofSession(sessions() + 1).isEmpty()) {
            finish(parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
        }
    }

    /** Writes lead-in and lead-out. The next session begins behind them, when there may be one and there is room. */
    private void finish(boolean nextAllowed) throws IOException {
        int session = sessions() + 1;
        List<TrackState> complete = table().complete();
        int last = complete.get(complete.size() - 1).number();
        show(new CdTracks(complete));
        if (nextAllowed) {
            show(table().opening(last + 1, session + 1, table().programAreaBehind(session) + CdTracks.PAUSE, limit()));
        }
        boolean finalized = table().open().isEmpty();
        save(state().withSessionClosed()
                .withFlags(new DiscState.Flags(false, finalized, false))
                .withTracks(table().all()));
        unsaved = 0;
        changed();
    }

    @Override
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        if (!kind.atip().rewritable()) {
            return super.blank(minimal);
        }
        writable();
        file().blocks().clear();
        return becomes(blank(spec()));
    }

    /** Takes lead-in and lead-out from the last session, or the session as a whole. Its tracks are not blanked singly. */
    @Override
    public LoadedMedium blankPart(int type) throws CheckCondition, IOException {
        if (!kind.atip().rewritable()) {
            return super.blank(true);
        }
        writable();
        if (type != UNCLOSE_SESSION && type != ERASE_SESSION) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        boolean last = table().ofSession(sessions() + 1).stream().noneMatch(CdReports::isBegun);
        if (last && sessions() == 0 || !last && type == UNCLOSE_SESSION) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        int session = last ? sessions() : sessions() + 1;
        CdTracks left = type == UNCLOSE_SESSION
                ? table().uncloseSession(session, limit())
                : table().eraseSession(session, limit());
        DiscState state = blank(spec());
        for (int complete = 1; complete < session; complete++) {
            state = state.withSessionClosed();
        }
        return becomes(state.withTracks(left.all()));
    }

    private LoadedMedium becomes(DiscState state) throws IOException {
        save(state);
        LoadedMedium medium = new RecordableCd(file());
        medium.changed();
        return medium;
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
