package org.burnish.media.dvd.plus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.ImplausibleReplyException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sequences are typed from the choreography, sections 8 and 10. */
class PlusChoreographyTest {

    private static final String REST = " 00 00 00 00 00 00 00 00 00 00 00 00 00 23 05 3f" + " 00".repeat(10);
    private static final String DISC_BLANK = "00 20 00 01 01 01 01 00" + REST;
    private static final String DISC_APPENDABLE = "00 20 01 01 02 02 02 00" + REST;
    private static final String DISC_INTERRUPTED = "00 20 05 01 02 02 02 00" + REST;
    private static final String DISC_CLOSED = "00 20 0e 01 01 01 01 00" + REST;

    private static final String NEXT_BLANK =
            "00 2e 01 01 00 07 41 01 00 00 00 00 00 00 00 00 00 23 05 40 00 00 00 10 00 23 05 40 00 00 00 00 00 00 00 00";
    private static final String NEXT_APPENDABLE =
            "00 2e 02 02 00 07 41 01 00 00 09 60 00 00 09 60 00 22 fb e0 00 00 00 10 00 22 fb e0 00 00 00 00 00 00 00 00";
    private static final String NEXT_DAMAGED =
            "00 2e 02 02 00 27 01 00 00 00 09 60 00 00 00 00 00 00 00 00 00 00 00 10 00 22 fb e0 00 00 00 00 00 00 00 00";

    private static final String NEXT_BEGUN =
            "00 2e 02 02 00 07 01 01 00 00 09 60 00 00 11 60 00 22 f3 e0 00 00 00 10 00 22 fb e0 00 00 00 00 00 00 00 00";

    private static final String CAPACITIES = "00 00 00 10 00 23 05 40 02 00 08 00 00 23 05 40 98 00 00 00";

    private static final String EARLIER =
            "00 22 %02x %02x 00 04 00 03 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 00 10 00 00 00 0f 00 00 00 00";

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);

    @BeforeEach
    void answer() {
        device.answer(0x5C, "00 0a 00 00 00 20 00 00 00 20 00 00").answer(0x23, CAPACITIES);
    }

    private Medium plusR(String disc, String track) throws IOException {
        return plusR(disc, track, 1);
    }

    /** A disc whose two tracks are asked for so often. */
    private Medium plusR(String disc, String track, int asked) throws IOException {
        device.answer(0x51, disc).answer(0x25, "00 00 08 cf 00 00 08 00");
        int last = Integer.parseInt(disc.split(" ")[6], 16);
        for (int number = 1; number < last; number++) {
            device.answer(0x52, String.format(EARLIER, number, number));
        }
        device.answer(0x52, track);
        if (asked > 1) {
            device.answer(0x52, track)
                    .answer(0x52, String.format(EARLIER, 1, 1))
                    .answer(0x52, track);
        }
        Medium medium = new PlusRProfile().inspect(drive, 0x1B);
        device.log().clear();
        return medium;
    }

    private Medium plusRw(int backgroundFormat) throws IOException {
        device.answer(0x51, "00 20 1e 01 01 01 01 2" + backgroundFormat + REST);
        Medium medium = new PlusRwProfile().inspect(drive, 0x1A);
        device.log().clear();
        return medium;
    }

    private void run(MediaProfile profile, Medium medium, WriteRequest request) throws IOException {
        TrackWriter writer = profile.writer(drive, medium, request);
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect((int) request.blocks() * 2048));
        writer.finish(MediaListener.NONE);
    }

    @ParameterizedTest
    @CsvSource({"false,plus-r-tao", "true,plus-r-last"})
    void fragmentBecomesASessionAndTheLastOneFinalizesTheDisc(boolean close, String golden) throws IOException {
        Medium medium = plusR(DISC_APPENDABLE, NEXT_APPENDABLE);
        run(new PlusRProfile(), medium, WriteRequest.of(2400, 40).with(WriteOptions.CLOSE, close));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION_AT_ONCE", "AUTO"})
    void sizeIsReservedInWholeUnitsOnABlankDisc(RequestedWriteType wish) throws IOException {
        Medium medium = plusR(DISC_BLANK, NEXT_BLANK);
        run(new PlusRProfile(), medium, WriteRequest.of(0, 40).with(WriteOptions.TYPE, wish));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("plus-r-sao"));
    }

    @Test
    void driveThatDoesNotKnowReserveTrackIsWrittenWithoutItUnlessItIsDemanded() throws IOException {
        Medium medium = plusR(DISC_BLANK, NEXT_BLANK);
        device.answer(0x53, SenseData.of(5, 0x20, 0));
        run(new PlusRProfile(), medium, WriteRequest.of(0, 40));
        assertThat(device.log()).contains("2a 00 00 00 00 20 00 00 10 00", "5b 01 02 00 00 00 00 00 00 00");

        WriteRequest demanded = WriteRequest.of(0, 40).with(WriteOptions.TYPE, RequestedWriteType.SESSION_AT_ONCE);
        assertThatThrownBy(() -> run(new PlusRProfile(), medium, demanded))
                .isInstanceOf(SenseException.class)
                .hasMessageContaining("RESERVE TRACK");
    }

    @Test
    void discWithoutAnythingIsBlank() throws IOException {
        assertThat(plusR(DISC_BLANK, NEXT_BLANK).state()).isEqualTo(State.BLANK);
    }

    @Test
    void discWithSessionsTellsWhereTheNextOneBegins() throws IOException {
        Medium appendable = plusR(DISC_APPENDABLE, NEXT_APPENDABLE);
        assertThat(appendable.state()).isEqualTo(State.APPENDABLE);
        assertThat(appendable.next().start()).isEqualTo(2400);
    }

    /** Its session would be left out of the next image. */
    @Test
    void discWhoseFirstTrackIsLeftOutOfTheAnswersIsRefused() {
        device.answer(0x51, "00 20 01 02 02 02 02 00" + REST).answer(0x52, NEXT_APPENDABLE);
        assertThatThrownBy(() -> new PlusRProfile().inspect(drive, 0x1B))
                .isInstanceOf(ImplausibleReplyException.class)
                .hasMessageContaining("track 2 lies in session 2, and no track lies in session 1");
    }

    /** Else its image would look torn, and the next one be made without its files. */
    @ParameterizedTest
    @ValueSource(strings = {"ff 00 00 0f", "00 00 10 00"})
    void lastRecordedAddressOutsideOfItsTrackIsNotUsed(String address) throws IOException {
        device.answer(0x51, DISC_APPENDABLE).answer(0x25, "00 00 08 cf 00 00 08 00");
        device.answer(0x52, String.format(EARLIER, 1, 1).replace("00 00 00 0f", address));
        device.answer(0x52, NEXT_APPENDABLE);
        assertThat(new PlusRProfile().inspect(drive, 0x1B).sessions()).containsExactly(new MediumSession(1, 0, 16));
    }

    @Test
    void discWhoseNextFragmentIsDamagedSaysSo() throws IOException {
        assertThat(plusR(DISC_APPENDABLE, NEXT_DAMAGED).state()).isEqualTo(State.DAMAGED);
    }

    @Test
    void sessionThatAnInterruptedRunLeftHasToBeClosedBeforeAnotherIsWritten() throws IOException {
        Medium medium = plusR(DISC_INTERRUPTED, NEXT_BEGUN, 2);
        assertThat(medium.state()).isEqualTo(State.DAMAGED);
        assertThat(medium.next().start()).isEqualTo(-1);
        PlusRProfile profile = new PlusRProfile();
        assertThatThrownBy(() -> profile.writer(drive, medium, WriteRequest.of(4448, 40)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Close the damaged track");

        profile.closer(drive, medium, new CloseRequest(false, false)).run(MediaListener.NONE);
        assertThat(device.log()).containsSubsequence("5b 01 01 00 00 02 00 00 00 00", "5b 01 02 00 00 00 00 00 00 00");
    }

    @Test
    void finalizedDiscHasNoNextAddress() throws IOException {
        Medium closed = plusR(DISC_CLOSED, NEXT_BLANK);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.next().start()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"false,5b 01 02 00 00 00 00 00 00 00", "true,5b 01 05 00 00 00 00 00 00 00"})
    void damagedFragmentIsClosedWithItsSession(boolean last, String command) throws IOException {
        Medium medium = plusR(DISC_APPENDABLE, NEXT_DAMAGED, 2);
        new PlusRProfile().closer(drive, medium, new CloseRequest(false, last)).run(MediaListener.NONE);
        assertThat(device.log()).containsSubsequence("5b 01 01 00 00 02 00 00 00 00", command);
    }

    @Test
    void everyReasonAgainstAClosedDiscIsToldAndNothingIsSent() throws IOException {
        Medium medium = plusR(DISC_CLOSED, NEXT_BLANK);
        PlusRProfile profile = new PlusRProfile();
        assertThatThrownBy(() ->
                        profile.writer(drive, medium, WriteRequest.of(0, 40).with(WriteOptions.SIMULATE, true)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Closed media with data detected")
                .hasMessageContaining("simulation");
        assertThatThrownBy(() -> profile.blanker(drive, medium, new BlankRequest("all", false, false)))
                .hasMessageContaining("not of erasable type");
        assertThatThrownBy(() -> profile.formatter(drive, medium, FormatRequest.of("full", false)))
                .hasMessageContaining("the medium needs and has no formatting (mode full)");
        assertThat(device.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,plus-rw-new", "1,plus-rw-restart", "2,plus-rw-formatted", "3,plus-rw-formatted"})
    void formatIsBegunOrTakenUpWhereItIsDueAndStoppedIfItWasBegunHere(int state, String golden) throws IOException {
        Medium medium = plusRw(state);
        run(new PlusRwProfile(), medium, WriteRequest.of(32, 40));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void noFormatIsBegunWhereTheDriveForgetsThatThereIsOne() throws IOException {
        device.answer(0x25, "00 00 08 cf 00 00 08 00");
        device.answer(0x51, "00 20 1e 01 01 01 01 23" + REST).answer(0x51, "00 20 1e 01 01 01 01 20" + REST);
        Medium medium = new PlusRwProfile().inspect(drive, 0x1A);
        assertThatThrownBy(() -> run(new PlusRwProfile(), medium, WriteRequest.of(32, 40)))
                .isInstanceOf(ImplausibleReplyException.class)
                .hasMessageContaining("never formatted");
        assertThat(device.count(0x04)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void rewritableDiscIsBlankInEveryStateAndHasItsFullSize(int state) throws IOException {
        Medium medium = plusRw(state);
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.next().free()).isEqualTo(2_295_104);
    }

    @ParameterizedTest
    @CsvSource({
        "0,as_needed,FORMAT",
        "1,as_needed,NONE",
        "3,as_needed,NONE",
        "0,full,FORMAT",
        "1,full,FORMAT",
        "3,full,NONE",
        "0,fast,FORMAT",
        "3,fast,NONE"
    })
    void formattingDoesWhatTheStateNeeds(int state, String mode, Effect effect) throws IOException {
        Medium medium = plusRw(state);
        assertThat(new PlusRwProfile()
                        .formatter(drive, medium, FormatRequest.of(mode, false))
                        .effect())
                .isEqualTo(effect);
    }

    /** The current capacity is 1000 blocks, a format of type 00h would give 2000. */
    @ParameterizedTest
    @CsvSource({"98, 2295104", "40, 1000"})
    void rewritableDiscHasTheSizeOfFormatTypeTwentySixOrThatOfNow(String type, long blocks) throws IOException {
        RecordingDevice offering = new RecordingDevice()
                .answer(0x51, "00 20 1e 01 01 01 01 23" + REST)
                .answer(
                        0x23,
                        "00 00 00 18 00 00 03 e8 02 00 08 00 00 00 07 d0 00 00 08 00 00 23 05 40 " + type
                                + " 00 00 00");
        Medium medium = new PlusRwProfile().inspect(new OpticalDrive(offering), 0x1A);
        assertThat(medium.next().free()).isEqualTo(blocks);
        assertThat(medium.overallBlocks()).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "3, false"})
    void onlyADiscThatWasNeverFormattedHasToBeEmpty(int state, boolean refused) {
        device.answer(0x28, "01" + " 00".repeat(65_535)).answer(0x25, "00 00 08 cf 00 00 08 00");
        Throwable thrown = catchThrowable(() -> plusRw(state));
        if (refused) {
            assertThat(thrown)
                    .isInstanceOf(ImplausibleReplyException.class)
                    .hasMessageContaining("the DVD+RW was never formatted, and block 0 has data");
        } else {
            assertThat(thrown).isNull();
        }
    }

    @Test
    void rewritableDiscRefusesWhatDoesNotFitAndModesThatItDoesNotHave() throws IOException {
        Medium medium = plusRw(3);
        PlusRwProfile profile = new PlusRwProfile();
        assertThatThrownBy(() -> profile.writer(drive, medium, WriteRequest.of(2_295_088, 17)))
                .isInstanceOf(RefusedException.class);
        assertThat(profile.writer(drive, medium, WriteRequest.of(2_295_088, 16)))
                .isNotNull();
        assertThatThrownBy(() -> profile.blanker(drive, medium, new BlankRequest("deep", false, false)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there is no mode 'deep'");
        assertThat(device.count(0x04)).isZero();
    }

    @Test
    void rewritableDiscWithoutReadableBlocksNeedsNoBlanking() throws IOException {
        Medium medium = plusRw(0);
        PlusRwProfile profile = new PlusRwProfile();
        assertThat(profile.blankModes()).contains("as_needed");
        assertThat(profile.blanker(drive, medium, new BlankRequest("as_needed", true, false))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(profile.formats(drive, medium))
                .hasValueSatisfying(formats -> assertThat(formats.offers()).hasSize(1));
    }
}
