package org.burnish.media.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequentialChoreographyTest {

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final SequentialProfile profile = new SequentialProfile();
    private final List<MediaNote> notes = new ArrayList<>();
    private final MediaListener listener = new MediaListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note);
        }
    };

    @BeforeEach
    void answer() {
        device.answer(0x5A, Answers.PAGE_05).answer(0x5C, Answers.BUFFER_2_MIB);
    }

    private static Medium medium(State state, long next, boolean multi) {
        return Medium.of(
                        0x14,
                        "DVD-RW sequential recording",
                        state,
                        Medium.Traits.of(16, 1)
                                .erasable(true)
                                .multiSession(multi)
                                .simulation(true))
                .withOverall(2_298_496)
                .with(NextSession.sequential(next, 2_298_496 - next));
    }

    private TrackWriter writer(Medium medium, long blocks, boolean close, boolean simulate, int speed)
            throws IOException {
        return profile.writer(
                drive,
                medium,
                WriteRequest.of(medium.next().start(), blocks)
                        .with(WriteOptions.CLOSE, close)
                        .with(WriteOptions.SIMULATE, simulate)
                        .with(WriteOptions.SPEED, speed));
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

    @Test
    void incrementalOnBlankDiscFollowsTheChoreography() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        run(writer(medium(State.BLANK, 0, true), 40, false, false, 0), 7, 20, 13);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("incremental-blank"));
    }

    @Test
    void incrementalThatClosesTheDiscFollowsTheChoreography() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_APPENDABLE)
                .answer(0x52, Answers.TRACK_2_BLANK);
        run(writer(medium(State.APPENDABLE, 0x2000, true), 16, true, false, 0), 16);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("incremental-last"));
    }

    @Test
    void abortOfIncrementalClosesTrackAndSessionButNotTheDisc() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_APPENDABLE)
                .answer(0x52, Answers.TRACK_2_BLANK);
        TrackWriter writer = writer(medium(State.APPENDABLE, 0x2000, true), 48, true, false, 0);
        writer.begin(listener);
        writer.write(blocks(20));
        writer.abort(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("incremental-abort"));
        assertThat(notes).isEmpty();
    }

    @Test
    void abortBeforeTheFirstBlockSendsNothing() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        TrackWriter writer = writer(medium(State.BLANK, 0, true), 48, false, false, 0);
        writer.begin(listener);
        int before = device.log().size();
        writer.abort(listener);
        assertThat(device.log()).hasSize(before);
    }

    @Test
    void abortThatTheDriveRefusesIsAWarning() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        device.answer(0x5B, SenseData.of(5, 0x72, 0));
        TrackWriter writer = writer(medium(State.BLANK, 0, true), 48, false, false, 0);
        writer.begin(listener);
        writer.write(blocks(16));
        writer.abort(listener);
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(MediaNote.Severity.WARNING);
            assertThat(note.text()).contains("LBA 0").contains("5 72 00");
        });
    }

    @Test
    void trackOfAKilledRunIsClosedFirst() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_INCOMPLETE)
                .answer(0x51, Answers.DISC_INCOMPLETE_3)
                .answer(0x52, Answers.TRACK_2_LEFT)
                .answer(0x52, Answers.TRACK_3_BLANK);
        run(writer(medium(State.APPENDABLE, 0x2010, true), 16, false, false, 0), 16);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("incremental-leftover"));
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("track 2"));
    }

    @Test
    void changedNextAddressStopsBeforeTheFirstBlock() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_APPENDABLE)
                .answer(0x52, Answers.TRACK_2_BLANK);
        TrackWriter writer = writer(medium(State.APPENDABLE, 0x1000, true), 16, false, false, 0);
        assertThatThrownBy(() -> writer.begin(listener))
                .hasMessageContaining("laid out for LBA 4096")
                .hasMessageContaining("8192");
        assertThat(device.count(0x2A)).isZero();
    }

    @Test
    void discAtOnceFollowsTheChoreography() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK).answer(0x52, Answers.TRACK_1_BLANK);
        run(writer(medium(State.BLANK, 0, true), 40, true, false, 0), 40);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("dao"));
    }

    @Test
    void abortOfDiscAtOnceOnlyFlushes() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK).answer(0x52, Answers.TRACK_1_BLANK);
        TrackWriter writer = writer(medium(State.BLANK, 0, false), 40, true, false, 0);
        writer.begin(listener);
        writer.write(blocks(32));
        writer.abort(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("dao-abort"));
    }

    @Test
    void simulationSetsTheTestWriteBitAndSpeedGoesFirst() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK).answer(0x52, Answers.TRACK_1_BLANK);
        run(writer(medium(State.BLANK, 0, true), 16, true, true, 1385), 16);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("dao-simulated"));
    }

    @Test
    void bufferIsAskedForAgainOnlyAfterItWasFilled() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        TrackWriter writer = writer(medium(State.BLANK, 0, true), 4096, false, false, 0);
        writer.begin(listener);
        assertThat(writer.bufferPercent()).isZero();
        writer.write(blocks(1136));
        assertThat(device.count(0x5C)).isEqualTo(1);
        writer.write(blocks(16));
        assertThat(device.count(0x5C)).isEqualTo(2);
        writer.write(blocks(1024));
        assertThat(device.count(0x5C)).isEqualTo(3);
    }

    @Test
    void everyReasonAgainstAWriteIsToldAtOnce() {
        Medium once = medium(State.BLANK, 0, false);
        Medium noTest = Medium.of(
                        once.profile(),
                        once.name(),
                        once.state(),
                        Medium.Traits.of(16, 1).erasable(true))
                .with(once.product())
                .withSessions(once.sessions())
                .withOverall(100)
                .with(NextSession.sequential(0, 100));
        assertThatThrownBy(() ->
                        profile.writer(drive, noTest, WriteRequest.of(16, 101).with(WriteOptions.SIMULATE, true)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .satisfiesExactly(
                                        size -> assertThat(size)
                                                .contains("101 blocks (")
                                                .contains("100 blocks ("),
                                        dummy -> assertThat(dummy).contains("simulation"),
                                        start -> assertThat(start).contains("LBA 0, not at 16"),
                                        dao -> assertThat(dao).startsWith("DAO: multi session"),
                                        tao -> assertThat(tao).startsWith("Incremental: ")));
        assertThat(device.log()).isEmpty();
    }

    @Test
    void closedAndDamagedMediaTellWhatToDo() {
        for (State state : List.of(State.CLOSED, State.DAMAGED)) {
            assertThatThrownBy(() -> writer(medium(state, -1, true), 16, false, false, 0))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(Fact::sentence)
                                    .singleElement()
                                    .asString()
                                    .containsIgnoringCase("blank the medium (mode as_needed)"));
        }
    }

    @Test
    void blankDiscIsInspected() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        device.answer(0xAD, Answers.PRE_RECORDED);
        Medium medium = profile.inspect(drive, 0x14);
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.product()).isEqualTo(new Medium.Product("RITEKW04", "Ritek Corp"));
        assertThat(medium.next().free()).isEqualTo(2_298_496);
        assertThat(medium.traits().multiSession()).isTrue();
        assertThat(medium.traits().simulation()).isTrue();
    }

    @Test
    void minimallyBlankedDiscHasNoMultiSession() throws IOException {
        device.answer(0x46, Answers.AT_ONCE_ONLY)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_1_BLANK);
        assertThat(profile.inspect(drive, 0x14).traits().multiSession()).isFalse();
    }

    @Test
    void addressesBeforeTheTrackAreNotBelieved() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL).answer(0x51, Answers.DISC_BLANK);
        device.answer(
                0x52, Answers.TRACK_1_BLANK.replace("6f 01 00 00 00 00 00 00 00 00", "6f 01 00 00 00 00 ff ff ff 6a"));
        assertThat(profile.inspect(drive, 0x14).next().start()).isZero();
    }

    @Test
    void nextSessionIsBehindTheFilledUpRestOfAKilledOne() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_INCOMPLETE)
                .answer(0x52, Answers.TRACK_1_CLOSED)
                .answer(0x52, Answers.TRACK_2_LEFT.replace("00 00 20 10 00 22 f2 70", "00 00 20 11 00 22 f2 6f"))
                .answer(0x25, "00 00 0f ff 00 00 08 00");
        Medium medium = profile.inspect(drive, 0x14);
        assertThat(medium.next().start()).isEqualTo(0x2020);
        assertThat(medium.next().free()).isEqualTo(0x22F260);
        assertThat(medium.sessions()).hasSize(1);
    }

    @Test
    void appendableDiscTellsItsCompleteSessions() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_APPENDABLE)
                .answer(0x52, Answers.TRACK_1_CLOSED)
                .answer(0x52, Answers.TRACK_2_BLANK)
                .answer(0x25, "00 00 0f ff 00 00 08 00");
        Medium medium = profile.inspect(drive, 0x14);
        assertThat(medium.state()).isEqualTo(State.APPENDABLE);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 4096));
        assertThat(medium.next().start()).isEqualTo(8192);
        assertThat(medium.next().free()).isEqualTo(2_290_304);
        assertThat(medium.readableBlocks()).isEqualTo(4096);
        assertThat(medium.product()).isEqualTo(Medium.Product.UNKNOWN);
    }

    @Test
    void closedDiscTakesNothingMore() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_CLOSED)
                .answer(0x52, Answers.TRACK_1_CLOSED);
        device.answer(0x25, "00 00 0f ff 00 00 08 00");
        Medium medium = profile.inspect(drive, 0x14);
        assertThat(medium.state()).isEqualTo(State.CLOSED);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 4096));
        assertThat(medium.next().start()).isEqualTo(-1);
        assertThat(medium.next().free()).isZero();
        assertThat(medium.overallBlocks()).isEqualTo(2_298_496);
        assertThat(device.count(0x55)).isZero();
    }

    @Test
    void damageBitMakesTheMediumDamaged() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_BLANK.replace("00 20 10", "00 20 15"))
                .answer(0x52, Answers.TRACK_1_DAMAGED);
        assertThat(profile.inspect(drive, 0x14).state()).isEqualTo(State.DAMAGED);
    }

    @Test
    void damagedTrackIsClosedWithItsSessionAfterTheWriteParameters() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL)
                .answer(0x51, Answers.DISC_INCOMPLETE)
                .answer(0x52, Answers.TRACK_1_DAMAGED);
        profile.closer(drive, medium(State.DAMAGED, -1, true), new CloseRequest(false, false))
                .run(listener);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("close-damaged"));
    }

    @Test
    void nothingIsClosedWithoutDamageUnlessForced() throws IOException {
        device.answer(0x46, Answers.INCREMENTAL).answer(0x51, Answers.DISC_APPENDABLE);
        Medium sound = medium(State.APPENDABLE, 0x2000, true);
        assertThat(profile.closer(drive, sound, new CloseRequest(false, false)).effect())
                .isEqualTo(Preparation.Effect.NONE);
        assertThat(device.log()).isEmpty();
        assertThat(profile.closer(drive, sound, new CloseRequest(true, true)).effect())
                .isEqualTo(Preparation.Effect.CLOSE);
        assertThat(device.count(0x5B)).isZero();
    }
}
