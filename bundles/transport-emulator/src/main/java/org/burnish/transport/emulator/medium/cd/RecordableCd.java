package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.cd.Atip;
import org.burnish.transport.emulator.cd.CueSheet;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * CD-R and CD-RW, profiles 0009h and 000Ah (MMC-6, clause 4): recorded by one {@link CdWriting} for each write
 * type. A track of less than 300 blocks is filled up with zeros. A track that was cut short is damaged until CLOSE TRACK
 * SESSION saves what there is of it.
 */
final class RecordableCd extends CdMedium {

    static final int CD_R = 0x09;
    static final int CD_RW = 0x0A;

    private final CdKind kind;
    private final CdRecording recording;
    private final TrackAtOnce trackAtOnce;
    private final SessionAtOnce sessionAtOnce;
    private boolean atOnceSelected;

    RecordableCd(MediumFile file) {
        super(file);
        this.kind = file.state().profile() == CD_R ? CdKind.CD_R : CdKind.CD_RW;
        this.recording = new CdRecording(file, spec().capacity(), this::recordable, this::changed);
        this.trackAtOnce = new TrackAtOnce(recording);
        this.sessionAtOnce = new SessionAtOnce(recording, kind.atip());
    }

    /** A blank disc: one empty session with an invisible track. */
    static DiscState blank(MediumSpec spec) {
        return DiscState.bare(spec.name(), spec.profile()).withTracks(List.of(CdTracks.invisible(1, 1, 0)));
    }

    @Override
    CdTracks recorded() {
        return recording.recorded();
    }

    private CdTracks table() {
        return recording.table();
    }

    private CdWriting writing(WriteParameters parameters) {
        return parameters.writeType() == WriteParameters.AT_ONCE ? sessionAtOnce : trackAtOnce;
    }

    /** The way in which a track is recorded. */
    private CdWriting writing(TrackState track) {
        return track.kind() == Kind.AT_ONCE ? sessionAtOnce : trackAtOnce;
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = readingFeatures();
        if (!isFinalized()) {
            features.add(MediumFeatures.cdTrackAtOnce());
        }
        if (recording.isSessionEmpty()) {
            features.add(MediumFeatures.cdMastering(CueSheet.LONGEST));
        }
        if (kind.atip().rewritable()) {
            features.add(MediumFeatures.cdRwWrite());
        }
        return features;
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
                ? CurrentCapacity.unformatted(recording.limit())
                : CurrentCapacity.formatted(readableBlocks());
    }

    @Override
    public List<TrackReport> tracks() {
        boolean wholeSession = atOnceSelected && recording.isSessionEmpty();
        long end = wholeSession ? recording.limit() : recording.limit() - CdTracks.RUN_OUT;
        return table().all().stream()
                .map(track -> CdReports.track(track, nextWritable(track), end, recording.isDamaged(track)))
                .toList();
    }

    private OptionalLong nextWritable(TrackState track) {
        return track.closed() || recording.isDamaged(track)
                ? OptionalLong.empty()
                : writing(track).nextIn(track);
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
        if (!recording.isGoing()) {
            sessionAtOnce.forget();
        }
    }

    @Override
    public int writtenBlock(long lba, WriteParameters parameters) {
        return writing(parameters).blockLength(lba, parameters);
    }

    @Override
    public void sendCueSheet(byte[] bytes, WriteParameters parameters) throws CheckCondition {
        unfinished(0);
        if (parameters.writeType() != WriteParameters.AT_ONCE || !recording.isSessionEmpty()) {
            throw Sense.COMMAND_SEQUENCE.check();
        }
        sessionAtOnce.plan(bytes, parameters);
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
        writing(parameters).write(lba, count, buffer, parameters);
    }

    private void simulate(boolean on) {
        if (recording.simulate(on)) {
            sessionAtOnce.forget();
        }
    }

    /** Ends the track at once that is being recorded. In a session at once there is nothing to end. */
    @Override
    public void synchronize() throws IOException {
        Optional<TrackState> track = trackAtOnce.current();
        if (track.isPresent()) {
            trackAtOnce.end(track.get());
        }
        recording.flush();
    }

    /** Ends what is being recorded, and mends what was cut short. */
    private void settle() throws IOException {
        Optional<TrackState> begun = table().all().stream()
                .filter(track -> !track.closed())
                .filter(CdReports::isBegun)
                .findFirst();
        if (begun.isPresent()) {
            writing(begun.get()).end(begun.get());
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
        if (parameters.testWrite() || recording.isSimulating()) {
            simulate(false);
            return;
        }
        settle();
        if (!new CdTracks(table().complete()).ofSession(recording.openSession()).isEmpty()) {
            recording.closeSession(parameters.multiSession() == WriteParameters.NEXT_ALLOWED);
        }
    }

    @Override
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        if (!kind.atip().rewritable()) {
            return super.blank(minimal);
        }
        writable();
        file().blocks().clear();
        save(blank(spec()));
        return new RecordableCd(file());
    }

    @Override
    public LoadedMedium blankPart(int type) throws CheckCondition, IOException {
        if (!kind.atip().rewritable()) {
            return super.blank(true);
        }
        writable();
        save(CdRwBlanking.part(type, recording, blank(spec())));
        return new RecordableCd(file());
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
