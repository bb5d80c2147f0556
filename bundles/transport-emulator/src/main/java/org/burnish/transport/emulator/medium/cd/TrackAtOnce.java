package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.file.TrackState.Kind;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * Track at once: each track is recorded by itself, behind a pause of two seconds. SYNCHRONIZE CACHE or CLOSE TRACK ends
 * it with two run-out blocks.
 */
final class TrackAtOnce implements CdWriting {

    private final CdRecording recording;

    TrackAtOnce(CdRecording recording) {
        this.recording = recording;
    }

    @Override
    public int blockLength(long lba, WriteParameters parameters) {
        return form(parameters).length();
    }

    @Override
    public OptionalLong nextIn(TrackState track) {
        return OptionalLong.of(track.next());
    }

    private static Form form(WriteParameters parameters) {
        return switch (parameters.dataBlockType()) {
            case WriteParameters.MODE_1 -> Form.MODE_1;
            case WriteParameters.MODE_2_FORM_1 -> Form.MODE_2_FORM_1;
            default -> Form.AUDIO;
        };
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        LoadedMedium.within(lba, count, recording.limit() - CdTracks.RUN_OUT);
        TrackState track = recording
                .table()
                .open()
                .filter(open -> open.next() == lba && !recording.isDamaged(open))
                .orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        CdTrack content = track.isEmpty() ? content(parameters) : track.cd();
        requireMode(lba, track, content, parameters);
        recording.requireRecordable(lba, count);
        recording.store(lba, content.form(), buffer);
        recording.begin();
        recording.show(recording.table().replacing(track.of(content).upTo(lba + count)));
        recording.count(count);
    }

    /** Refuses blocks that the parameters describe in another way than the track holds. */
    private void requireMode(long lba, TrackState track, CdTrack content, WriteParameters parameters)
            throws CheckCondition {
        boolean isData = (content.control() & CdTrack.NONE.control()) != 0;
        if (content.form() != form(parameters)
                || isData == content.isAudio()
                || content.extended() != parameters.isCdRomXa()
                || !recording.table().takes(track.session(), content)) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
    }

    private static CdTrack content(WriteParameters parameters) {
        return new CdTrack(
                parameters.trackMode(),
                form(parameters),
                parameters.isCdRomXa(),
                CdTracks.PAUSE,
                parameters.catalog(),
                parameters.isrc(),
                List.of(),
                "");
    }

    /** The track that SYNCHRONIZE CACHE ends. */
    Optional<TrackState> current() {
        return recording.table().open().filter(open -> recording.isGoing() && !open.isEmpty());
    }

    @Override
    public void end(TrackState track) throws IOException {
        long end = recording.filledUp(track);
        TrackState closed = track.reserved(end - track.start() + CdTracks.RUN_OUT, Kind.OPEN)
                .upTo(end)
                .shut();
        recording.show(recording
                .table()
                .replacing(closed)
                .opening(
                        track.number() + 1, track.session(), CdTracks.end(closed) + CdTracks.PAUSE, recording.limit()));
        recording.end();
        recording.save();
    }
}
