package org.burnish.media.bd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatOverview.Spare;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.Preparation;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
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

class BdReChoreographyTest {

    private static final String OFFERS = " 00 b4 74 00 00 00 08 00 00 b0 74 00 04 00 08 00 00 b4 74 00 c0 00 30 00"
            + " 00 b0 74 00 c0 00 50 00 00 b8 74 00 c0 00 10 00 00 ba 74 00 c4 00 08 00";
    private static final String UNFORMATTED = "00 00 00 38 00 ba 74 00 01 00 08 00" + OFFERS;
    private static final String FORMATTED = "00 00 00 38 00 b8 74 00 02 00 08 00" + OFFERS;
    /** Feature 23h with both certifications. */
    private static final String CERTIFIES = "00 00 00 10 00 00 00 43 00 23 05 08 03 00 00 00 00 00 00 00";

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final BdReProfile profile = new BdReProfile();

    @BeforeEach
    void answer() {
        device.answer(0x5C, "00 0a 00 00 00 20 00 00 00 20 00 00").answer(0x46, CERTIFIES);
    }

    private static Medium medium(State state) {
        return Medium.of(
                        0x43,
                        "BD-RE",
                        state,
                        Medium.Traits.of(32, 1)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true))
                .withOverall(11_826_176)
                .with(NextSession.overwriting(11_826_176));
    }

    private void write(Medium medium, long start, int blocks) throws IOException {
        TrackWriter writer =
                profile.writer(drive, medium, WriteRequest.of(start, blocks).with(WriteOptions.CLOSE, true));
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect(blocks * 2048));
        writer.finish(MediaListener.NONE);
    }

    @Test
    void formattedMediumGetsNothingButData() throws IOException {
        write(medium(State.BLANK), 33, 70);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("write"));
    }

    @Test
    void streamRecordingFillsTheLastCluster() throws IOException {
        RecordingDevice streaming = new RecordingDevice()
                .answer(0x46, "00 00 00 0c 00 00 00 43 01 07 11 04 1f 00 00 00")
                .answer(0x5C, "00 0a 00 00 00 20 00 00 00 20 00 00");
        Transfer transfer = new Transfer(OptionalLong.of(64), 0);
        TrackWriter writer = profile.writer(
                new OpticalDrive(streaming),
                medium(State.BLANK),
                WriteRequest.of(32, 70)
                        .with(WriteOptions.STREAM_FROM, transfer.streamFrom())
                        .with(WriteOptions.CHUNK_BLOCKS, transfer.chunkBlocks()));
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect(70 * 2048));
        writer.finish(MediaListener.NONE);
        assertThat(streaming.log()).isEqualTo(RecordingDevice.golden("stream"));
    }

    @Test
    void newMediumIsFormattedByTheWriteRunAndThatIsTold() throws IOException {
        device.answer(0x23, UNFORMATTED);
        Medium medium = medium(State.UNFORMATTED);
        assertThat(profile.writer(drive, medium, WriteRequest.of(32, 32)).notes())
                .extracting(MediaNote::text)
                .containsExactly("Unformatted BD-RE medium detected. It is formatted before writing.");
        device.log().clear();
        write(medium, 32, 32);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("write-unformatted"));
    }

    @Test
    void tooMuchAndSimulationAreRefusedTogether() {
        assertThatThrownBy(() -> profile.writer(
                        drive,
                        medium(State.BLANK),
                        WriteRequest.of(32, 11_826_176).with(WriteOptions.SIMULATE, true)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Fact::sentence)
                                .satisfiesExactly(
                                        size -> assertThat(size)
                                                .contains("11826176 blocks (")
                                                .contains("11826144 blocks ("),
                                        dummy -> assertThat(dummy).contains("simulation")));
        assertThat(device.log()).isEmpty();
    }

    private static FormatRequest request(String mode) {
        String[] parts = mode.split("=");
        boolean fast = parts[0].startsWith("fast");
        String name = parts[0].replace("fast_", "");
        OptionalInt index = name.equals("by_index") ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty();
        OptionalLong bytes = name.equals("by_size") ? OptionalLong.of(Long.parseLong(parts[1])) : OptionalLong.empty();
        return FormatRequest.of(name, false).index(index).bytes(bytes).fast(fast);
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, format-fast",
        "fast, format-fast",
        "full, format-full",
        "without_spare, format-without-spare",
        "by_size=24000000001, format-by-size",
        "max, format-max",
        "by_index=1, format-by-index-1",
        "fast_by_index=4, format-fast-by-index-4"
    })
    void formattingModes(String mode, String golden) throws IOException {
        device.answer(0x23, UNFORMATTED);
        Preparation formatting = profile.formatter(drive, medium(State.UNFORMATTED), request(mode));
        assertThat(device.count(0x04)).isZero();
        formatting.run(MediaListener.NONE);
        assertThat(formatting.effect()).isEqualTo(Effect.FORMAT);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void driveThatCertifiesOnlyQuicklyIsAskedForThat() throws IOException {
        RecordingDevice quick = new RecordingDevice()
                .answer(0x46, CERTIFIES.replace("05 08 03", "05 08 02"))
                .answer(0x23, FORMATTED);
        profile.formatter(new OpticalDrive(quick), medium(State.BLANK), request("full"))
                .run(MediaListener.NONE);
        assertThat(quick.log()).anyMatch(line -> line.startsWith("04 11") && line.contains(" c3 00 30 00"));
    }

    @Test
    void driveThatCertifiesNothingIsNotAskedTo() throws IOException {
        RecordingDevice none = new RecordingDevice()
                .answer(0x46, CERTIFIES.replace("05 08 03", "05 08 00"))
                .answer(0x23, FORMATTED);
        profile.formatter(new OpticalDrive(none), medium(State.BLANK), request("full"))
                .run(MediaListener.NONE);
        assertThat(none.log()).anyMatch(line -> line.startsWith("04 11") && line.contains(" c0 00 30 00"));
    }

    @Test
    void formattedMediumNeedsNoFormat() throws IOException {
        Preparation nothing = profile.formatter(drive, medium(State.BLANK), request("as_needed"));
        nothing.run(MediaListener.NONE);
        assertThat(nothing.effect()).isEqualTo(Effect.NONE);
        assertThat(device.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "by_size=1000", "by_size=99000000000", "by_index=6"})
    void impossibleFormatsAreRefused(String mode) {
        device.answer(0x23, FORMATTED);
        assertThatThrownBy(() -> profile.formatter(drive, medium(State.BLANK), request(mode)))
                .isInstanceOf(RefusedException.class);
        assertThat(device.count(0x04)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"full, 30h or 00h", "fast, 30h or 00h", "without_spare, 31h", "by_size=24000000000, 30h"})
    void missingOffersAreNamed(String mode, String types) {
        device.answer(0x23, "00 00 00 08 00 ba 74 00 01 00 08 00");
        assertThatThrownBy(() -> profile.formatter(drive, medium(State.UNFORMATTED), request(mode)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_needed", "all", "fast", "deformat", "deformat_quickest"})
    void blankingSpoilsTheHeadOrFormatsANewMedium(String mode) throws IOException {
        device.answer(0x23, UNFORMATTED).answer(0x28, SenseData.of(3, 0x11, 0));
        assertThat(profile.blanker(drive, medium(State.BLANK), new BlankRequest(mode, false, true))
                        .effect())
                .isEqualTo(Effect.INVALIDATE);
        assertThat(profile.blanker(drive, medium(State.BLANK), new BlankRequest(mode, false, false))
                        .effect())
                .isEqualTo(Effect.NONE);
        Preparation formatting =
                profile.blanker(drive, medium(State.UNFORMATTED), new BlankRequest(mode, false, false));
        assertThat(formatting.notes())
                .extracting(MediaNote::text)
                .containsExactly("Unformatted BD-RE medium detected. It is formatted (mode fast).");
        device.log().clear();
        formatting.run(MediaListener.NONE);
        assertThat(formatting.effect()).isEqualTo(Effect.FORMAT);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("format-fast").subList(2, 6));
    }

    @Test
    void unknownBlankingModeIsRefused() {
        assertThatThrownBy(() -> profile.blanker(drive, medium(State.BLANK), new BlankRequest("twice", true, true)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("as_needed, all, fast");
    }

    @Test
    void newMediumIsUnformattedWithTheSizeThatItWillHave() throws IOException {
        device.answer(0x23, UNFORMATTED);
        Medium medium = profile.inspect(drive, 0x43);
        assertThat(medium.state()).isEqualTo(State.UNFORMATTED);
        assertThat(medium.next().free()).isEqualTo(11_826_176);
        assertThat(medium.product()).isEqualTo(Medium.Product.UNKNOWN);
    }

    @Test
    void makerAndSpareAreaAreRead() throws IOException {
        String information =
                "10 02 00 00 44 49 01 01" + " 00".repeat(96) + " 43 4d 43 4d 41 47 42 41 35" + " 00".repeat(3987);
        device.answer(0x23, FORMATTED)
                .answer(0x25, "00 b8 73 ff 00 00 08 00")
                .answer(0xAD, information)
                .answer(0xAD, "00 0e 00 00 00 00 00 00 00 01 ff e0 00 02 00 00");
        Medium medium = profile.inspect(drive, 0x43);
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.product()).isEqualTo(new Medium.Product("CMCMAG/BA5", "CMC Magnetics Corp"));
        assertThat(medium.readableBlocks()).isEqualTo(12_088_320);
        FormatOverview overview = profile.formats(drive, medium).orElseThrow();
        assertThat(overview.spare()).contains(new Spare(32, 131_072));
        assertThat(overview.blocks()).isEqualTo(12_088_320);
        assertThat(overview.offers()).hasSize(6);
    }
}
