package org.burnish.media.bd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.Transfer;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BdRChoreographyTest {

    private static final String REST = " 00 00 00 00 00 00 00 00 00 00 02 00 00 9b 19 0f" + " 00".repeat(10);
    private static final String DISC_BLANK = "00 20 00 01 01 01 01 00" + REST;
    /** Formatted for defect management: appendable, with one empty session. */
    private static final String DISC_FORMATTED = "00 20 01 01 01 01 01 00" + REST;

    private static final String DISC_APPENDABLE = "00 20 01 01 02 02 02 00" + REST;
    private static final String DISC_OPEN = "00 20 05 01 02 02 02 00" + REST;
    private static final String DISC_CLOSED = "00 20 0e 01 01 01 01 00" + REST;

    private static final String TRACK_1_BLANK =
            "00 2e 01 01 00 07 41 01 00 00 00 00 00 00 00 00 00 ba 74 00 00 00 00 00 00 ba 74 00 00 00 00 00 00 00 00"
                    + " 00";
    private static final String TRACK_1_CLOSED =
            "00 2e 01 01 00 05 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 0b 80 00 00 00 00 00 00 00"
                    + " 00";
    private static final String TRACK_2_BLANK =
            "00 2e 02 02 00 07 41 01 00 00 0b 80 00 00 0b 80 00 ba 68 80 00 00 00 00 00 ba 68 80 00 00 00 00 00 00 00"
                    + " 00";
    /** Damage bit, no valid next address. */
    private static final String TRACK_2_DAMAGED =
            "00 2e 02 02 00 27 01 00 00 00 0b 80 00 00 00 00 00 00 00 00 00 00 00 00 00 ba 68 80 00 00 00 00 00 00 00"
                    + " 00";

    private static final String PLAIN = "00 00 00 04 00 00 00 41";
    private static final String STREAMS = "00 00 00 0c 00 00 00 41 01 07 11 04 1f 00 00 00";
    private static final String POW = "00 00 00 0c 00 00 00 41 00 38 01 04 00 00 00 00";

    private static final String UNFORMATTED =
            "00 00 00 18 00 ba 74 00 01 00 08 00 00 b4 74 00 00 00 00 00 00 ba 74 00 c8 00 00 00";
    private static final String FORMATTED = UNFORMATTED.replace("ba 74 00 01", "b4 74 00 02");

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final BdRProfile profile = new BdRProfile();
    private final List<MediaNote> notes = new ArrayList<>();
    private final MediaListener listener = new MediaListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note);
        }
    };

    @BeforeEach
    void answer() {
        device.answer(0x5C, "00 0a 00 00 00 20 00 00 00 20 00 00");
    }

    private Medium blank() throws IOException {
        device.answer(0x46, PLAIN).answer(0x51, DISC_BLANK).answer(0x52, TRACK_1_BLANK);
        return inspected();
    }

    private Medium appendable() throws IOException {
        device.answer(0x46, PLAIN)
                .answer(0x51, DISC_APPENDABLE)
                .answer(0x52, TRACK_1_CLOSED)
                .answer(0x52, TRACK_2_BLANK)
                .answer(0x25, "00 00 0b 7f 00 00 08 00");
        return inspected();
    }

    private Medium damaged() throws IOException {
        device.answer(0x46, PLAIN)
                .answer(0x51, DISC_APPENDABLE)
                .answer(0x52, TRACK_1_CLOSED)
                .answer(0x52, TRACK_2_DAMAGED);
        return inspected();
    }

    private Medium closed() throws IOException {
        device.answer(0x46, PLAIN)
                .answer(0x51, DISC_CLOSED)
                .answer(0x52, TRACK_1_CLOSED)
                .answer(0x25, "00 00 0b 7f 00 00 08 00");
        return inspected();
    }

    private Medium inspected() throws IOException {
        Medium medium = profile.inspect(drive, 0x41);
        device.log().clear();
        return medium;
    }

    private static WriteRequest request(Medium medium, long blocks, boolean close) {
        return WriteRequest.of(medium.next().start(), blocks).with(WriteOptions.CLOSE, close);
    }

    private static WriteRequest request(Medium medium, long blocks, Transfer transfer) {
        return WriteRequest.of(medium.next().start(), blocks)
                .with(WriteOptions.STREAM_FROM, transfer.streamFrom())
                .with(WriteOptions.CHUNK_BLOCKS, transfer.chunkBlocks());
    }

    private static WriteRequest request(Medium medium, RequestedWriteType type) {
        return WriteRequest.of(medium.next().start(), 70).with(WriteOptions.TYPE, type);
    }

    private TrackWriter run(Medium medium, WriteRequest request) throws IOException {
        TrackWriter writer = profile.writer(drive, medium, request);
        writer.begin(listener);
        writer.write(ByteBuffer.allocateDirect((int) request.blocks() * 2048));
        writer.finish(listener);
        return writer;
    }

    @Test
    void blankDiscGetsAReservedTrack() throws IOException {
        Medium medium = blank();
        TrackWriter writer = run(medium, request(medium, 70, false));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-sao"));
        assertThat(writer.writeType()).isEqualTo("SAO");
        assertThat(writer.written()).isEqualTo(96);
    }

    /** A real xorriso wrote 2766 blocks and 150 of padding: 2944 reserved, 92 writes, the last one at LBA 2912. */
    @Test
    void closingBurnOfARealXorrisoIsMatched() throws IOException {
        Medium medium = blank();
        run(medium, request(medium, 2916, true));
        assertThat(device.log())
                .contains("53 00 00 00 00 00 00 0b 80 00", "2a 00 00 00 0b 60 00 00 20 00")
                .endsWith("5b 01 06 00 00 00 00 00 00 00", "00 00 00 00 00 00");
        assertThat(device.count(0x2A)).isEqualTo(92);
    }

    @Test
    void trackAtOnceReservesNothing() throws IOException {
        Medium medium = blank();
        assertThat(run(medium, request(medium, RequestedWriteType.TRACK_AT_ONCE))
                        .writeType())
                .isEqualTo("TAO");
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-tao"));
    }

    @Test
    void lastSessionFinalizesTheDisc() throws IOException {
        Medium medium = appendable();
        assertThat(run(medium, request(medium, 70, true)).writeType()).isEqualTo("TAO");
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-last"));
    }

    @Test
    void sessionThatWasLeftOpenIsClosedFirst() throws IOException {
        Medium medium = appendable();
        device.answer(0x51, DISC_OPEN).answer(0x51, DISC_APPENDABLE);
        drive.discInformation();
        device.log().clear();
        run(medium, request(medium, 70, false));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-open-session"));
        assertThat(notes).extracting(MediaNote::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void streamRecordingBeginsAtItsAddress() throws IOException {
        Medium medium = appendable();
        device.answer(0x46, STREAMS);
        drive.configuration();
        device.log().clear();
        TrackWriter writer = profile.writer(drive, medium, request(medium, 70, new Transfer(OptionalLong.of(2976), 0)));
        assertThat(writer.notes()).isEmpty();
        device.log().removeIf(line -> line.equals("46 00 00 00 00 00 00 00 10 00"));
        writer.begin(listener);
        writer.write(ByteBuffer.allocateDirect(70 * 2048));
        writer.finish(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-stream"));
    }

    @Test
    void driveThatCannotStreamWritesAsUsual() throws IOException {
        Medium medium = appendable();
        TrackWriter writer = run(medium, request(medium, 70, new Transfer(OptionalLong.of(0), 0)));
        assertThat(writer.notes()).extracting(MediaNote::severity).containsExactly(Severity.NOTE);
        assertThat(device.count(0xAA)).isZero();
    }

    @Test
    void smallWritesStillFillTheLastCluster() throws IOException {
        Medium medium = appendable();
        run(medium, request(medium, 20, new Transfer(OptionalLong.empty(), 16)));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-small-chunks"));
    }

    @Test
    void abortMakesASessionOfWhatIsThere() throws IOException {
        Medium medium = appendable();
        TrackWriter writer = profile.writer(drive, medium, request(medium, 70, true));
        writer.begin(listener);
        writer.write(ByteBuffer.allocateDirect(40 * 2048));
        writer.abort(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("bd-r-abort"));
        assertThat(notes).isEmpty();
    }

    @Test
    void abortBeforeTheFirstBlockClosesNothing() throws IOException {
        Medium medium = appendable();
        TrackWriter writer = profile.writer(drive, medium, request(medium, 70, true));
        writer.begin(listener);
        writer.abort(listener);
        assertThat(device.count(0x5B)).isZero();
    }

    @Test
    void manySessionsAreWarnedOf() throws IOException {
        Medium medium = appendable();
        List<MediumSession> sessions = IntStream.rangeClosed(1, 299)
                .mapToObj(number -> new MediumSession(number, number * 32L, 32))
                .toList();
        Medium full = Medium.of(0x41, medium.name(), State.APPENDABLE, medium.traits())
                .with(medium.product())
                .withSessions(sessions)
                .withReadable(9600)
                .withOverall(medium.overallBlocks())
                .with(NextSession.sequential(
                        medium.next().start(), medium.next().free()));
        assertThat(profile.writer(drive, full, request(full, 32, false)).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("session 300"));
    }

    @Test
    void everyReasonAgainstAWritingIsToldAtOnce() throws IOException {
        Medium medium = appendable();
        WriteRequest wrong = WriteRequest.of(64, 13_000_000)
                .with(WriteOptions.SIMULATE, true)
                .with(WriteOptions.TYPE, RequestedWriteType.SESSION_AT_ONCE);
        assertThatThrownBy(() -> profile.writer(drive, medium, wrong))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .satisfiesExactly(
                                        sao -> assertThat(sao).contains("SAO"),
                                        size -> assertThat(size).contains("13000000 blocks ("),
                                        dummy -> assertThat(dummy).contains("simulation"),
                                        start -> assertThat(start).contains("LBA 2944")));
        assertUntouched();
    }

    @Test
    void closedDiscIsNotWritten() throws IOException {
        Medium medium = closed();
        assertThatThrownBy(() ->
                        profile.writer(drive, medium, WriteRequest.of(2944, 32).with(WriteOptions.SIMULATE, true)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .satisfiesExactly(
                                        closed -> assertThat(closed).startsWith("Closed media with data detected."),
                                        dummy -> assertThat(dummy).contains("simulation")));
        assertUntouched();
    }

    @Test
    void damagedDiscIsNotWrittenBeforeItIsClosed() throws IOException {
        Medium medium = damaged();
        assertThat(medium.state()).isEqualTo(State.DAMAGED);
        assertThatThrownBy(() -> profile.writer(drive, medium, WriteRequest.of(2944, 32)))
                .hasMessageContaining("Close the damaged track");
        assertUntouched();
    }

    @ParameterizedTest
    @CsvSource({"false, bd-r-close-damaged", "true, bd-r-close-damaged-last"})
    void damagedTrackIsClosed(boolean close, String golden) throws IOException {
        Medium medium = damaged();
        Preparation closing = profile.closer(drive, medium, new CloseRequest(false, close));
        assertThat(closing.effect()).isEqualTo(Effect.CLOSE);
        closing.run(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void soundDiscIsClosedOnlyByForce() throws IOException {
        Medium medium = appendable();
        assertThat(profile.closer(drive, medium, new CloseRequest(false, false)).effect())
                .isEqualTo(Effect.NONE);
        profile.closer(drive, medium, new CloseRequest(true, false)).run(listener);
        assertThat(device.log()).containsAll(RecordingDevice.golden("bd-r-close-damaged"));
    }

    @Test
    void pseudoOverwriteDiscIsRecognisedAndLeftAlone() throws IOException {
        device.answer(0x46, POW).answer(0x51, DISC_BLANK).answer(0x52, TRACK_1_BLANK);
        Medium medium = inspected();
        assertThat(medium.name()).isEqualTo("BD-R sequential recording with Pseudo OverWrite");
        device.answer(0x23, UNFORMATTED);
        assertThatThrownBy(() -> profile.writer(drive, medium, request(medium, 32, false)))
                .hasMessageContaining("feature 38h");
        assertThatThrownBy(() -> profile.formatter(drive, medium, FormatRequest.of("full", true)))
                .hasMessageContaining("feature 38h");
        assertThatThrownBy(() -> profile.closer(drive, medium, new CloseRequest(true, false)))
                .hasMessageContaining("feature 38h");
        assertUntouched();
    }

    private static FormatRequest format(String mode) {
        String[] parts = mode.split("=");
        return switch (parts[0]) {
            case "by_index" -> FormatRequest.of("by_index", false).index(OptionalInt.of(Integer.parseInt(parts[1])));
            case "by_size" -> FormatRequest.of("by_size", false).bytes(OptionalLong.of(Long.parseLong(parts[1])));
            default -> FormatRequest.of(mode, false);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, bd-r-format",
        "fast, bd-r-format",
        "full, bd-r-format",
        "by_index=0, bd-r-format",
        "max, bd-r-format-chosen",
        "by_index=1, bd-r-format-chosen",
        "by_size=25025314816, bd-r-format-chosen",
        "by_size=25025300000, bd-r-format-chosen"
    })
    void blankDiscIsFormattedForDefectManagement(String mode, String golden) throws IOException {
        Medium medium = blank();
        device.answer(0x23, UNFORMATTED);
        Preparation formatting = profile.formatter(drive, medium, format(mode));
        assertThat(formatting.effect()).isEqualTo(Effect.FORMAT);
        formatting.run(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void formattedDiscNeedsNoFormat() throws IOException {
        Medium medium = blank();
        device.answer(0x23, FORMATTED);
        assertThat(profile.formatter(drive, medium, format("as_needed")).effect())
                .isEqualTo(Effect.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "fast", "max", "by_index=0", "by_size=24000000000"})
    void formattedOrWrittenDiscIsNotFormatted(String mode) throws IOException {
        Medium blank = blank();
        device.answer(0x23, FORMATTED);
        assertThatThrownBy(() -> profile.formatter(drive, blank, format(mode)))
                .hasMessageContaining("not blank and unformatted any more");
        assertUntouched();
    }

    @Test
    void everyReasonAgainstAFormatIsToldAtOnce() throws IOException {
        Medium medium = appendable();
        device.answer(0x23, UNFORMATTED);
        assertThatThrownBy(() -> profile.formatter(drive, medium, format("without_spare")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons()).hasSize(2));
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"without_spare", "deep", "by_index=2", "by_size=26000000000", "by_size=1000"})
    void impossibleFormatsAreRefused(String mode) throws IOException {
        Medium medium = blank();
        device.answer(0x23, UNFORMATTED);
        assertThatThrownBy(() -> profile.formatter(drive, medium, format(mode))).isInstanceOf(RefusedException.class);
        assertUntouched();
    }

    @Test
    void blankingDoesNothingToABlankDiscAndIsRefusedOnOthers() throws IOException {
        Medium blank = blank();
        assertThat(profile.blanker(drive, blank, new BlankRequest("as_needed", false, false))
                        .effect())
                .isEqualTo(Effect.NONE);
        Medium written = new BdRInspector(new OpticalDrive(new RecordingDevice()
                        .answer(0x46, PLAIN)
                        .answer(0x51, DISC_CLOSED)
                        .answer(0x52, TRACK_1_CLOSED)))
                .inspect(0x41);
        assertThatThrownBy(() -> profile.blanker(drive, written, new BlankRequest("all", true, false)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not of erasable type");
        assertUntouched();
    }

    private void assertUntouched() {
        for (int opcode : new int[] {0x04, 0x2A, 0xAA, 0x53, 0x5B, 0xA1}) {
            assertThat(device.count(opcode)).isZero();
        }
    }

    @Test
    void blankDiscIsAllFree() throws IOException {
        Medium medium = blank();
        assertThat(medium.name()).isEqualTo("BD-R sequential recording");
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.readableBlocks()).isZero();
        assertThat(medium.next().free()).isEqualTo(12_219_392);
        assertThat(medium.overallBlocks()).isEqualTo(12_219_392);
        assertThat(medium.next().start()).isZero();
        assertThat(medium.sessions()).isEmpty();
    }

    @Test
    void formattedDiscWithoutASessionCountsAsBlank() throws IOException {
        device.answer(0x46, PLAIN).answer(0x51, DISC_FORMATTED).answer(0x52, TRACK_1_BLANK);
        assertThat(inspected().state()).isEqualTo(State.BLANK);
    }

    @Test
    void appendableDiscTellsItsSessionsAndItsRest() throws IOException {
        device.answer(0x25, "00 00 0b 7f 00 00 08 00");
        Medium medium = appendable();
        assertThat(medium.state()).isEqualTo(State.APPENDABLE);
        assertThat(medium.readableBlocks()).isEqualTo(2944);
        assertThat(medium.next().free()).isEqualTo(12_216_448);
        assertThat(medium.overallBlocks()).isEqualTo(12_219_392);
        assertThat(medium.next().start()).isEqualTo(2944);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 2944));
    }

    @Test
    void closedDiscTakesNothing() throws IOException {
        Medium medium = closed();
        assertThat(medium.state()).isEqualTo(State.CLOSED);
        assertThat(medium.overallBlocks()).isEqualTo(2944);
        assertThat(medium.next().free()).isZero();
        assertThat(medium.next().start()).isEqualTo(-1);
    }

    @Test
    void unformattedDiscHasNoSpareAreaWhateverTheDriveTells() throws IOException {
        Medium medium = blank();
        device.answer(0x23, UNFORMATTED).answer(0xAD, "00 0e 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(profile.formats(drive, medium).orElseThrow().spare()).isEmpty();
    }

    @Test
    void spareAreaIsToldWhereThereIsOne() throws IOException {
        Medium medium = blank();
        device.answer(0x23, FORMATTED).answer(0xAD, "00 0e 00 00 00 00 00 00 00 01 ff e0 00 02 00 00");
        assertThat(profile.formats(drive, medium).orElseThrow().spare()).isPresent();
        RecordingDevice without = new RecordingDevice().answer(0x23, FORMATTED).answer(0xAD, SenseData.of(5, 0x24, 0));
        assertThat(profile.formats(new OpticalDrive(without), medium)
                        .orElseThrow()
                        .spare())
                .isEmpty();
    }
}
