package org.burnish.media.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CdChoreographyTest {

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final CdProfile profile = new CdProfile();
    private final List<MediaNote> notes = new ArrayList<>();
    private final MediaListener listener = new MediaListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note);
        }
    };

    static Medium medium(int number, State state, long next) {
        boolean writable = state == State.BLANK || state == State.APPENDABLE;
        return Medium.of(
                        number,
                        number == 0x0A ? "CD-RW" : "CD-R",
                        state,
                        Medium.Traits.of(16, 1)
                                .erasable(number == 0x0A)
                                .multiSession(writable)
                                .simulation(true)
                                .at(NominalSpeed.CD))
                .withOverall(359_850)
                .with(NextSession.sequential(writable ? next : -1, writable ? 359_850 - next : 0));
    }

    private static final Medium BLANK = medium(0x09, State.BLANK, 0);
    private static final Medium APPENDABLE = medium(0x09, State.APPENDABLE, 14_316);

    private TrackWriter writer(Medium medium, long blocks, boolean close, boolean simulate, int speed)
            throws IOException {
        return writer(medium, blocks, close, simulate, speed, RequestedWriteType.AUTO);
    }

    private TrackWriter writer(
            Medium medium, long blocks, boolean close, boolean simulate, int speed, RequestedWriteType type)
            throws IOException {
        return profile.writer(
                drive,
                medium,
                WriteRequest.of(medium.next().start(), blocks)
                        .with(WriteOptions.CLOSE, close)
                        .with(WriteOptions.SIMULATE, simulate)
                        .with(WriteOptions.SPEED, speed)
                        .with(WriteOptions.TYPE, type));
    }

    private static ByteBuffer blocks(int count) {
        return ByteBuffer.allocateDirect(count * 2048);
    }

    private void run(TrackWriter writer, int... pieces) throws IOException {
        writer.begin(listener);
        for (int piece : pieces) {
            writer.write(blocks(piece));
        }
        writer.finish(listener);
    }

    private void answer(String pages, String track) {
        device.answer(0x5A, pages).answer(0x52, track);
    }

    @Test
    void firstSessionOfKnownSizeIsWrittenAtOnceFromThePregapOn() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_BLANK);
        TrackWriter writer = writer(BLANK, 320, false, false, 0);
        assertThat(writer.writeType()).isEqualTo("SAO");
        assertThat(writer.notes()).isEmpty();
        run(writer, 7, 200, 113);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("sao"));
        assertThat(writer.written()).isEqualTo(320);
    }

    @Test
    void simulationSetsTheTestWriteBitAndAShortTrackIsFilledUp() throws IOException {
        answer(Answers.PAGES_WITH_BUF, Answers.TRACK_BLANK);
        run(writer(BLANK, 100, true, true, 706), 100);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("sao-short-closed"));
    }

    @Test
    void abortOfSessionAtOnceOnlyFlushes() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_BLANK);
        TrackWriter writer = writer(BLANK, 3000, false, false, 0);
        writer.begin(listener);
        writer.write(blocks(40));
        writer.abort(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("sao-abort"));
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("Close the damaged track"));
    }

    @Test
    void laterSessionIsWrittenTrackAtOnceAndOnlyTheSessionIsClosed() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        TrackWriter writer = writer(APPENDABLE, 320, false, false, 0);
        assertThat(writer.writeType()).isEqualTo("TAO");
        run(writer, 320);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("tao"));
    }

    @Test
    void lastSessionOfADiscHasNoMultiSessionBits() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        run(writer(APPENDABLE, 100, true, false, 0), 100);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("tao-last"));
    }

    @Test
    void simulatedTrackAtOnceEndsWithItsSession() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_BLANK_TAO);
        TrackWriter writer = writer(BLANK, 300, false, true, 0, RequestedWriteType.TRACK_AT_ONCE);
        assertThat(writer.writeType()).isEqualTo("TAO");
        run(writer, 300);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("tao-simulated"));
    }

    @Test
    void driveThatClosesNothingInASimulationIsNoFailure() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_BLANK_TAO);
        device.answer(0x5B, SenseData.of(5, 0x2C, 0));
        run(writer(BLANK, 300, false, true, 0, RequestedWriteType.TRACK_AT_ONCE), 300);
        assertThat(device.count(0x5B)).isEqualTo(1);
    }

    @Test
    void abortOfTrackAtOnceMakesAReadableSessionAndKeepsTheDiscAppendable() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        TrackWriter writer = writer(APPENDABLE, 3000, true, false, 0);
        writer.begin(listener);
        writer.write(blocks(32));
        writer.abort(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("tao-abort"));
        assertThat(notes).isEmpty();
    }

    @Test
    void abortBeforeTheFirstBlockOfATrackSendsNothing() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        TrackWriter writer = writer(APPENDABLE, 3000, true, false, 0);
        writer.begin(listener);
        int before = device.log().size();
        writer.abort(listener);
        assertThat(device.log()).hasSize(before);
    }

    @Test
    void failedAbortIsAWarning() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        device.answer(0x5B, SenseData.of(5, 0x72, 0));
        TrackWriter writer = writer(APPENDABLE, 3000, false, false, 0);
        writer.begin(listener);
        writer.write(blocks(320));
        writer.abort(listener);
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.WARNING);
            assertThat(note.text()).contains("LBA 14316").contains("5 72 00");
        });
    }

    @Test
    void bufferIsAskedForEvery64BlocksOnceItWasFilled() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        device.answer(0x5C, "00 0a 00 00 00 02 00 00 00 01 00 00");
        run(writer(APPENDABLE, 320, false, false, 0), 320);
        // at the beginning, after the 64 blocks of the buffer and 128 more, and every 64 from there on
        assertThat(device.count(0x5C)).isEqualTo(4);
    }

    @Test
    void movedNextAddressStopsBeforeTheFirstBlock() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_3);
        TrackWriter writer = writer(APPENDABLE, 320, false, false, 0);
        assertThatThrownBy(() -> writer.begin(listener))
                .hasMessageContaining("laid out for LBA 14316")
                .hasMessageContaining("21827");
        assertThat(device.count(0x2A)).isZero();
    }

    @Test
    void driveThatRefusesASpeedKeepsItsOwn() throws IOException {
        answer(Answers.PAGES, Answers.TRACK_2);
        device.answer(0xBB, SenseData.of(5, 0x24, 0));
        TrackWriter writer = writer(APPENDABLE, 320, false, false, 1);
        writer.begin(listener);
        assertThat(device.log().get(0)).isEqualTo("bb 00 ff ff 00 b1 00 00 00 00 00 00");
    }

    @Test
    void everyReasonAgainstAWriteIsToldAtOnceAndNothingIsSent() {
        Medium full = Medium.of(
                        0x09,
                        "CD-R",
                        State.APPENDABLE,
                        Medium.Traits.of(16, 1).multiSession(true).at(NominalSpeed.CD))
                .withOverall(359_850)
                .with(NextSession.sequential(359_750, 100));
        WriteRequest request = WriteRequest.of(0, 101)
                .with(WriteOptions.SIMULATE, true)
                .with(WriteOptions.TYPE, RequestedWriteType.SESSION_AT_ONCE);
        assertThatThrownBy(() -> profile.writer(drive, full, request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .satisfiesExactly(
                                        size -> assertThat(size)
                                                .contains("101 blocks (")
                                                .contains("100 blocks ("),
                                        dummy -> assertThat(dummy).contains("simulation"),
                                        start -> assertThat(start).contains("LBA 359750, not at 0"),
                                        least -> assertThat(least).contains("at least 300"),
                                        sao -> assertThat(sao).startsWith("SAO: works only on blank"),
                                        tao -> assertThat(tao).startsWith("TAO: another write type")));
        assertThat(device.log()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CLOSED", "DAMAGED"})
    void mediaThatTakeNothingTellWhatToDo(State state) {
        assertThatThrownBy(() -> writer(medium(0x0A, state, 0), 320, false, false, 0))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .singleElement()
                                .asString()
                                .contains(
                                        state == State.CLOSED
                                                ? "Blank the medium (mode as_needed)"
                                                : "Close the damaged track"));
    }
}
