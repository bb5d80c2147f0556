package org.burnish.media.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.OptionalLong;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.Transfer;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamRecordingRuleTest {

    /** Profile 43h with feature 107h, current, stream writing and write speed descriptors. */
    private static final String STREAMS = "00 00 00 0c 00 00 00 43 01 07 11 04 1f 00 00 00";

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);

    private StreamRecordingRule rule(long start, long from, int chunk) throws IOException {
        Transfer transfer = new Transfer(from < 0 ? OptionalLong.empty() : OptionalLong.of(from), 0);
        return StreamRecordingRule.of(
                drive,
                WriteRequest.of(start, 64)
                        .with(WriteOptions.STREAM_FROM, transfer.streamFrom())
                        .with(WriteOptions.CHUNK_BLOCKS, transfer.chunkBlocks()),
                chunk,
                32);
    }

    @Test
    void driveThatAnnouncesItStreamsFromTheWantedAddressOn() throws IOException {
        device.answer(0x46, STREAMS);
        assertThat(rule(64, 32, 32).from()).isEqualTo(32);
        assertThat(rule(64, 32, 32).applies()).isTrue();
        assertThat(rule(64, 32, 32).notes()).isEmpty();
    }

    @Test
    void nothingIsAskedWhereItIsNotWanted() throws IOException {
        assertThat(rule(64, -1, 32).applies()).isFalse();
        assertThat(device.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11 04 1e", "10 04 1f"})
    void driveThatDoesNotAnnounceItWritesAsUsualAndThatIsTold(String feature) throws IOException {
        device.answer(0x46, STREAMS.replace("11 04 1f", feature));
        StreamRecordingRule rule = rule(64, 0, 32);
        assertThat(rule.applies()).isFalse();
        assertThat(rule.from()).isEqualTo(WritePlan.NO_STREAM);
        assertThat(rule.notes())
                .extracting(MediaNote::severity, MediaNote::text)
                .containsExactly(tuple(
                        Severity.NOTE,
                        "Stream recording disabled: the drive does not offer it with this medium (feature 107h)."));
    }

    @ParameterizedTest
    @CsvSource({"64, 16", "48, 32"})
    void partsOfUnitsAreNeverStreamed(long start, int chunk) throws IOException {
        device.answer(0x46, STREAMS);
        assertThat(rule(start, 0, chunk).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("Write chunks of 64 KiB"));
    }
}
