package org.burnish.media.dvd.ram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DvdRamChoreographyTest {

    /** Full formats with and without supplementary spares, and one that extends the spare area. */
    private static final String OFFERS = " 00 22 21 20 00 00 08 00 00 23 05 20 00 00 08 00 00 21 91 c0 04 00 08 00";

    private static final String UNFORMATTED = "00 00 00 20 00 23 05 20 01 00 08 00" + OFFERS;
    private static final String FORMATTED = "00 00 00 20 00 22 21 20 02 00 08 00" + OFFERS;
    private static final String STREAMS = "00 00 00 0c 00 00 00 12 01 07 11 04 1f 00 00 00";

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final DvdRamProfile profile = new DvdRamProfile();

    @BeforeEach
    void answer() {
        device.answer(0x5C, "00 0a 00 00 00 20 00 00 00 20 00 00");
    }

    private Medium medium(String capacities) throws IOException {
        device.answer(0x23, capacities);
        Medium medium = profile.inspect(drive, 0x12);
        device.log().clear();
        return medium;
    }

    private TrackWriter run(WriteRequest request, String capacities) throws IOException {
        TrackWriter writer = profile.writer(drive, medium(capacities), request);
        writer.begin(MediaListener.NONE);
        writer.write(ByteBuffer.allocateDirect((int) request.blocks() * 2048));
        writer.finish(MediaListener.NONE);
        return writer;
    }

    @Test
    void formattedMediumGetsNothingButData() throws IOException {
        run(WriteRequest.of(33, 40).with(WriteOptions.CLOSE, true), FORMATTED);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("ram-write"));
    }

    @Test
    void streamRecordingFillsTheLastUnit() throws IOException {
        device.answer(0x46, STREAMS);
        run(WriteRequest.of(32, 40).with(WriteOptions.STREAM_FROM, OptionalLong.of(48)), FORMATTED);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("ram-stream"));
    }

    @Test
    void driveThatCannotStreamWritesAsUsual() throws IOException {
        device.answer(0x46, STREAMS.replace("11 04 1f", "11 04 00"));
        TrackWriter writer =
                run(WriteRequest.of(32, 40).with(WriteOptions.STREAM_FROM, OptionalLong.of(32)), FORMATTED);
        assertThat(writer.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).startsWith("Stream recording disabled: "));
        assertThat(device.count(0xAA)).isZero();
    }

    @Test
    void unformattedMediumIsFormattedByTheWriteRunAndThatIsTold() throws IOException {
        TrackWriter writer = run(WriteRequest.of(32, 16), UNFORMATTED);
        assertThat(writer.notes())
                .extracting(MediaNote::text)
                .containsExactly("Unformatted DVD-RAM medium detected. It is formatted before writing.");
        assertThat(device.log())
                .startsWith(RecordingDevice.golden("ram-format-full").toArray(String[]::new));
    }

    @Test
    void everyReasonIsToldAtOnce() throws IOException {
        Medium medium = medium(FORMATTED);
        assertThatThrownBy(() -> profile.writer(
                        drive, medium, WriteRequest.of(-1, 2_300_000).with(WriteOptions.SIMULATE, true)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons()).hasSize(3));
        assertThatThrownBy(() -> profile.closer(drive, medium, new CloseRequest(true, true)))
                .isInstanceOf(RefusedException.class);
        assertThat(device.log()).isEmpty();
    }

    private static FormatRequest request(String text) {
        String[] parts = text.split("=");
        boolean fast = parts[0].startsWith("fast");
        String mode = parts[0].replace("fast_", "");
        OptionalInt index = mode.equals("by_index") ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty();
        OptionalLong bytes = mode.equals("by_size") ? OptionalLong.of(Long.parseLong(parts[1])) : OptionalLong.empty();
        return FormatRequest.of(mode, false).index(index).bytes(bytes).fast(fast);
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, ram-format-full",
        "full, ram-format-full",
        "fast, ram-format-fast",
        "max, ram-format-max",
        "without_spare, ram-format-max",
        "by_index=1, ram-format-max",
        "fast_by_index=0, ram-format-fast",
        "fast_by_index=2, ram-format-expand",
        "by_size=4580769792, ram-format-full",
        "by_size=4580769793, ram-format-max",
        "by_size=1000, ram-format-expand"
    })
    void formattingModes(String mode, String golden) throws IOException {
        Preparation formatting = profile.formatter(drive, medium(UNFORMATTED), request(mode));
        assertThat(formatting.effect()).isEqualTo(Effect.FORMAT);
        formatting.run(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void theOnlyFullFormatIsTheUsualOne() throws IOException {
        device.answer(0x23, "00 00 00 10 00 23 05 20 01 00 08 00 00 22 21 20 00 00 08 00");
        Medium medium = profile.inspect(drive, 0x12);
        assertThat(medium.next().free()).isEqualTo(2_236_704);
        profile.formatter(drive, medium, request("full")).run(MediaListener.NONE);
        assertThat(device.log()).anyMatch(line -> line.endsWith("00 82 00 08 00 22 21 20 00 00 08 00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "by_size=0", "by_size=4700307457", "by_index=3"})
    void impossibleFormatsAreRefused(String mode) throws IOException {
        Medium medium = medium(FORMATTED);
        assertThatThrownBy(() -> profile.formatter(drive, medium, request(mode)))
                .isInstanceOf(RefusedException.class);
        assertThat(device.count(0x04)).isZero();
    }

    @Test
    void formattedMediumNeedsNoFormat() throws IOException {
        assertThat(profile.formatter(drive, medium(FORMATTED), request("as_needed"))
                        .effect())
                .isEqualTo(Effect.NONE);
    }

    @Test
    void blankingSpoilsTheHeadOrFormatsANewMedium() throws IOException {
        device.answer(0x28, SenseData.of(3, 0x11, 0));
        BlankRequest written = new BlankRequest("as_needed", false, true);
        assertThat(profile.blanker(drive, medium(FORMATTED), written).effect()).isEqualTo(Effect.INVALIDATE);
    }

    @Test
    void newMediumIsFormattedByBlanking() throws IOException {
        Preparation formatting =
                profile.blanker(drive, medium(UNFORMATTED), new BlankRequest("as_needed", false, false));
        assertThat(formatting.notes())
                .extracting(MediaNote::text)
                .containsExactly("Unformatted DVD-RAM medium detected. It is formatted (mode full).");
        formatting.run(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("ram-format-full"));
    }

    @Test
    void stateAndSizeAreRead() throws IOException {
        device.answer(0x25, "00 22 21 1f 00 00 08 00");
        Medium medium = medium(FORMATTED);
        assertThat(medium.name()).isEqualTo("DVD-RAM");
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.readableBlocks()).isEqualTo(2_236_704);
        assertThat(medium.next().free()).isEqualTo(2_236_704);
        assertThat(profile.formats(drive, medium).orElseThrow().offers()).hasSize(3);
        assertThat(List.copyOf(profile.blankModes())).contains("as_needed");
    }
}
