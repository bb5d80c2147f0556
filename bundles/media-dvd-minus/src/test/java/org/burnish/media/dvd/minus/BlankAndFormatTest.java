package org.burnish.media.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankAndFormatTest {

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final MediaProfile sequential = new SequentialProfile();
    private final MediaProfile restricted = new RestrictedProfile();

    private static Medium medium(State state, boolean overwritable, boolean multi) {
        return Medium.of(
                        overwritable ? 0x13 : 0x14,
                        "DVD-RW",
                        state,
                        Medium.Traits.of(16, overwritable ? 16 : 1)
                                .erasable(true)
                                .overwritable(overwritable)
                                .multiSession(multi))
                .withOverall(2_297_888)
                .with(overwritable ? NextSession.overwriting(2_297_888) : NextSession.sequential(0, 2_297_888));
    }

    private Preparation blanking(String mode, State state, boolean multi, boolean force) throws IOException {
        return sequential.blanker(drive, medium(state, false, multi), new BlankRequest(mode, force, false));
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, CLOSED, true, false, blank-full",
        "as_needed, APPENDABLE, true, false, blank-full",
        "as_needed, DAMAGED, true, false, blank-full",
        "as_needed, BLANK, true, false, ",
        "as_needed, BLANK, false, false, ",
        "as_needed, BLANK, true, true, blank-full",
        "all, CLOSED, true, false, blank-full",
        "all, BLANK, true, false, ",
        "all, BLANK, false, false, blank-full",
        "fast, CLOSED, true, false, blank-full",
        "fast, BLANK, true, false, ",
        "fast, BLANK, true, true, blank-full",
        "deformat, APPENDABLE, true, false, blank-full",
        "deformat, BLANK, true, false, ",
        "deformat_quickest, CLOSED, true, false, blank-minimal",
        "deformat_quickest, BLANK, true, false, ",
        "deformat_quickest, BLANK, true, true, blank-minimal"
    })
    void sequentialBlankingModes(String mode, State state, boolean multi, boolean force, String golden)
            throws IOException {
        Preparation blanking = blanking(mode, state, multi, force);
        assertThat(device.log()).isEmpty();
        blanking.run(MediaListener.NONE);
        assertThat(blanking.effect()).isEqualTo(golden == null ? Effect.NONE : Effect.BLANK);
        assertThat(device.log()).isEqualTo(golden == null ? List.of() : RecordingDevice.golden(golden));
    }

    @Test
    void fastModeTellsThatAllIsDoneAndWhy() throws IOException {
        assertThat(blanking("fast", State.CLOSED, true, false).notes())
                .extracting(MediaNote::severity)
                .containsExactly(MediaNote.Severity.NOTE, MediaNote.Severity.HINT);
        assertThat(blanking("fast", State.CLOSED, true, false).notes().get(0).text())
                .isEqualTo("DVD-RW present. Mode 'fast' defaulted to mode 'all'.");
        assertThat(blanking("all", State.CLOSED, true, false).notes()).isEmpty();
    }

    @Test
    void blankMediaTellWhyNothingIsDone() throws IOException {
        assertThat(blanking("all", State.BLANK, true, false).notes())
                .extracting(MediaNote::text)
                .containsExactly("Blank medium detected. Will leave it untouched");
        assertThat(blanking("as_needed", State.BLANK, false, false).notes())
                .extracting(MediaNote::severity)
                .containsExactly(MediaNote.Severity.HINT);
    }

    @Test
    void unknownBlankingModeIsRefusedOnBoth() {
        BlankRequest request = new BlankRequest("twice", true, false);
        assertThatThrownBy(() -> sequential.blanker(drive, medium(State.CLOSED, false, true), request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("deformat_quickest");
        assertThatThrownBy(() -> restricted.blanker(drive, medium(State.BLANK, true, true), request))
                .isInstanceOf(RefusedException.class);
        assertThat(sequential.blankModes()).isEqualTo(restricted.blankModes()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"deformat, blank-full", "deformat_quickest, blank-minimal"})
    void restrictedMediaAreDeformattedByBlank(String mode, String golden) throws IOException {
        Preparation blanking =
                restricted.blanker(drive, medium(State.BLANK, true, true), new BlankRequest(mode, false, true));
        blanking.run(MediaListener.NONE);
        assertThat(blanking.effect()).isEqualTo(Effect.BLANK);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_needed", "all", "fast"})
    void restrictedMediaAreSpoiledAtTheirHead(String mode) throws IOException {
        Medium medium = medium(State.BLANK, true, true);
        assertThat(restricted
                        .blanker(drive, medium, new BlankRequest(mode, false, true))
                        .effect())
                .isEqualTo(Effect.INVALIDATE);
        device.answer(0x28, SenseData.of(3, 0x11, 0));
        assertThat(restricted
                        .blanker(drive, medium, new BlankRequest(mode, false, false))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(restricted
                        .blanker(drive, medium, new BlankRequest(mode, true, false))
                        .effect())
                .isEqualTo(Effect.INVALIDATE);
        assertThat(device.count(0xA1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"as_needed, format-full", "full, format-full", "fast, format-fast"})
    void sequentialFormattingModes(String mode, String golden) throws IOException {
        device.answer(0x23, Answers.CAPACITIES_SEQUENTIAL);
        Preparation formatting =
                sequential.formatter(drive, medium(State.BLANK, false, true), FormatRequest.of(mode, false));
        assertThat(device.count(0x04)).isZero();
        formatting.run(MediaListener.NONE);
        assertThat(formatting.effect()).isEqualTo(Effect.FORMAT);
        assertThat(device.log().stream().filter(line -> !line.startsWith("2a")))
                .isEqualTo(RecordingDevice.golden(golden));
        assertThat(device.count(0x2A)).isEqualTo(mode.equals("fast") ? 4096 : 0);
    }

    private static FormatRequest byIndex(int index) {
        return FormatRequest.of("by_index", false).index(OptionalInt.of(index));
    }

    @Test
    void offerIsTakenByItsIndex() throws IOException {
        device.answer(0x23, Answers.CAPACITIES_SEQUENTIAL);
        sequential
                .formatter(drive, medium(State.BLANK, false, true), byIndex(2))
                .run(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("format-by-index-2"));
    }

    @Test
    void wrongIndexAndUnknownTypeAreRefused() {
        device.answer(0x23, Answers.CAPACITIES_UNKNOWN_TYPE);
        Medium medium = medium(State.BLANK, false, true);
        assertThatThrownBy(() -> sequential.formatter(drive, medium, byIndex(3)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("format descriptors range from index 0 to 2");
        assertThatThrownBy(() -> sequential.formatter(drive, medium, byIndex(2)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("3Eh");
        assertThat(device.count(0x04)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by_size", "without_spare", "deep"})
    void modesOfOtherMediaAreRefused(String mode) {
        for (MediaProfile profile : List.of(sequential, restricted)) {
            assertThatThrownBy(() -> profile.formatter(
                            drive, medium(State.BLANK, profile == restricted, true), FormatRequest.of(mode, true)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(mode);
        }
    }

    @Test
    void driveWithoutTheFormatTypeIsToldOf() {
        device.answer(0x23, "00 00 00 08 00 23 12 80 01 00 08 00");
        assertThatThrownBy(() ->
                        sequential.formatter(drive, medium(State.BLANK, false, true), FormatRequest.of("fast", false)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("15h");
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, false, NONE",
        "fast, false, NONE",
        "full, false, FORMAT",
        "as_needed, true, FORMAT",
        "fast, true, FORMAT"
    })
    void formattedMediaAreFormattedAgainOnlyIfMeant(String mode, boolean force, Effect effect) throws IOException {
        device.answer(0x23, Answers.CAPACITIES_FORMATTED);
        Preparation formatting =
                restricted.formatter(drive, medium(State.BLANK, true, true), FormatRequest.of(mode, force));
        assertThat(formatting.effect()).isEqualTo(effect);
        assertThat(formatting.notes()).hasSize(mode.equals("fast") && !force ? 1 : 0);
    }

    @Test
    void overviewTellsStatusAndOffersInTheDrivesOrder() throws IOException {
        device.answer(0x23, Answers.CAPACITIES_SEQUENTIAL);
        FormatOverview overview =
                sequential.formats(drive, medium(State.BLANK, false, true)).orElseThrow();
        assertThat(overview.status()).isEqualTo(FormatOverview.Status.UNFORMATTED);
        assertThat(overview.blocks()).isEqualTo(2_298_496);
        assertThat(overview.offers())
                .containsExactly(
                        new FormatOverview.Offer(0x00, 2_297_888),
                        new FormatOverview.Offer(0x15, 2_297_888),
                        new FormatOverview.Offer(0x10, 2_297_888));
    }

    @ParameterizedTest
    @CsvSource({"restricted-grow, 65536, 40", "restricted-within, 32, 16", "restricted-intermediate, 32, 16"})
    void restrictedOverwriteFollowsTheChoreography(String golden, long start, int blocks) throws IOException {
        device.answer(0x5C, Answers.BUFFER_2_MIB).answer(0x52, Answers.TRACK_INTERMEDIATE);
        device.answer(
                0x23, golden.endsWith("intermediate") ? Answers.CAPACITIES_INTERMEDIATE : Answers.CAPACITIES_FORMATTED);
        TrackWriter writer = restricted.writer(
                drive,
                medium(State.BLANK, true, true),
                WriteRequest.of(start, blocks).with(WriteOptions.CLOSE, true));
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect(blocks * 2048));
        writer.finish(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void restrictedCapacityIsWhatIsFormattedAndWhatCanGrow() throws IOException {
        device.answer(0x23, Answers.CAPACITIES_FORMATTED)
                .answer(0x23, Answers.CAPACITIES_FORMATTED)
                .answer(0x23, Answers.CAPACITIES_FULL)
                .answer(0x23, Answers.CAPACITIES_FULL)
                .answer(0x23, Answers.CAPACITIES_INTERMEDIATE);
        for (int i = 0; i < 3; i++) {
            Medium medium = restricted.inspect(drive, 0x13);
            assertThat(medium.next().free()).isEqualTo(2_297_888);
            assertThat(medium.state()).isEqualTo(State.BLANK);
        }
    }

    /** 65536 blocks are formatted, quick grow adds 4096, a full format would give 2297888. */
    private static final String LITTLE_ROOM = Answers.CAPACITIES_FORMATTED.replace("00 22 10 20 4c", "00 00 10 00 4c");

    @ParameterizedTest
    @CsvSource({"02, 69632", "03, 2297888"})
    void restrictedCapacityInTheIntermediateStateIsThatOfAFullFormat(String status, long capacity) throws IOException {
        device.answer(0x23, LITTLE_ROOM.replace("00 01 00 00 02", "00 01 00 00 " + status));
        assertThat(restricted.inspect(drive, 0x13).next().free()).isEqualTo(capacity);
    }

    @ParameterizedTest
    @CsvSource({"32, 20", "33, 30", "47, 30", "48, 30", "49, 40"})
    void restrictedAreaGrowsByWholeUnits(int blocks, String growth) throws IOException {
        device.answer(0x5C, Answers.BUFFER_2_MIB).answer(0x23, Answers.CAPACITIES_FORMATTED);
        restricted
                .writer(
                        drive,
                        medium(State.BLANK, true, true),
                        WriteRequest.of(65_536, blocks).with(WriteOptions.CLOSE, true))
                .begin(MediaListener.NONE);
        assertThat(device.log())
                .filteredOn(line -> line.startsWith("04 "))
                .singleElement()
                .asString()
                .endsWith(" -> 00 02 00 08 00 00 00 " + growth + " 4c 00 00 10");
    }

    @Test
    void restrictedAreaDoesNotGrowForASessionThatEndsWithIt() throws IOException {
        device.answer(0x5C, Answers.BUFFER_2_MIB).answer(0x23, Answers.CAPACITIES_FORMATTED);
        restricted
                .writer(
                        drive,
                        medium(State.BLANK, true, true),
                        WriteRequest.of(65_504, 32).with(WriteOptions.CLOSE, true))
                .begin(MediaListener.NONE);
        assertThat(device.count(0x04)).isZero();
    }

    /** What can be read does not matter then: it would contradict the next writable block. */
    @Test
    void intermediateStateIsNotFilledUpWhereTheSessionContinuesIt() throws IOException {
        device.answer(0x5C, Answers.BUFFER_2_MIB)
                .answer(0x23, Answers.CAPACITIES_INTERMEDIATE)
                .answer(0x25, "00 00 ff ff 00 00 08 00")
                .answer(
                        0x52,
                        Answers.TRACK_INTERMEDIATE.replace(
                                "05 4f 01 00 00 00 00 00 00 00 00", "05 4f 01 00 00 00 00 00 00 00 20"));
        restricted
                .writer(
                        drive,
                        medium(State.BLANK, true, true),
                        WriteRequest.of(32, 16).with(WriteOptions.CLOSE, true))
                .begin(MediaListener.NONE);
        assertThat(device.count(0x2A)).isZero();
    }
}
