package org.burnish.media.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.Test;

class SteppedTrackWriterTest {

    private static final String SYNC = "35 02 00 00 00 00 00 00 00 00";
    private static final String TEST = "00 00 00 00 00 00";

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final List<String> steps = new ArrayList<>();
    private String failing = "";

    private final WriteSteps recorded = new WriteSteps() {
        @Override
        public void begin(MediaListener listener) {
            steps.add("begin");
        }

        @Override
        public void flush(MediaListener listener) throws IOException {
            steps.add("flush");
            fail("flush");
        }

        @Override
        public void close(MediaListener listener) throws IOException {
            steps.add("close");
            fail("close");
        }

        private void fail(String step) throws IOException {
            if (step.equals(failing)) {
                throw new IOException("the drive is gone");
            }
        }

        @Override
        public void abort(MediaListener listener, long written) throws IOException {
            steps.add("abort " + written);
            if (written == 32) {
                throw new IOException("the drive is gone");
            }
        }
    };

    private SteppedTrackWriter writer(long blocks, Padding padding, boolean overwritable, int speed) {
        WritePlan plan = WritePlan.of("Test", 64, blocks, 16).padding(padding).speed(speed);
        return new SteppedTrackWriter(drive, overwritable ? plan.overwriting() : plan, recorded);
    }

    private static ByteBuffer blocks(int count) {
        return ByteBuffer.allocateDirect(count * 2048);
    }

    @Test
    void chunksFromTheChosenAddressOnAreStreamed() throws IOException {
        WritePlan plan = WritePlan.of("Test", 64, 40, 16)
                .padding(Padding.CHUNK)
                .overwriting()
                .streamFrom(80);
        SteppedTrackWriter writer = new SteppedTrackWriter(drive, plan, recorded);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(40));
        writer.finish(MediaListener.NONE);
        assertThat(device.log())
                .containsExactly(
                        "5c 00 00 00 00 00 00 00 0c 00",
                        "2a 00 00 00 00 40 00 00 10 00",
                        "aa 00 00 00 00 50 00 00 00 10 80 00",
                        "aa 00 00 00 00 60 00 00 00 10 80 00");
    }

    @Test
    void piecesOfAnySizeBecomeWholeChunks() throws IOException {
        SteppedTrackWriter writer = writer(50, Padding.NONE, false, 0);
        writer.begin(MediaListener.NONE);
        for (int piece : new int[] {1, 0, 20, 11, 17, 1}) {
            ByteBuffer data = blocks(piece);
            writer.write(data);
            assertThat(data.hasRemaining()).isFalse();
        }
        writer.finish(MediaListener.NONE);
        assertThat(device.log())
                .containsExactly(
                        "5c 00 00 00 00 00 00 00 0c 00",
                        "2a 00 00 00 00 40 00 00 10 00",
                        "2a 00 00 00 00 50 00 00 10 00",
                        "2a 00 00 00 00 60 00 00 10 00",
                        "2a 00 00 00 00 70 00 00 02 00");
        assertThat(steps).containsExactly("begin", "flush", "close");
        assertThat(writer.written()).isEqualTo(50);
        assertThat(writer.bufferPercent()).isEqualTo(-1);
    }

    @Test
    void partOfABufferIsWrittenAndItsLimitIsKept() throws IOException {
        SteppedTrackWriter writer = writer(32, Padding.CHUNK, false, 0);
        writer.begin(MediaListener.NONE);
        ByteBuffer data = blocks(40);
        writer.write(data.position(4 * 2048).limit(24 * 2048));
        assertThat(data.position()).isEqualTo(24 * 2048);
        assertThat(data.limit()).isEqualTo(24 * 2048);
        writer.finish(MediaListener.NONE);
        assertThat(writer.written()).isEqualTo(32);
    }

    @Test
    void unfinishedBlockIsAProgrammingError() {
        SteppedTrackWriter writer = writer(32, Padding.CHUNK, false, 0);
        assertThatThrownBy(() -> writer.write(ByteBuffer.allocateDirect(2047)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void announcedSizeIsReachedWithZeros() throws IOException {
        SteppedTrackWriter writer = writer(50, Padding.ANNOUNCED, false, 0);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(3));
        writer.finish(MediaListener.NONE);
        assertThat(writer.written()).isEqualTo(50);
        assertThat(device.count(0x2A)).isEqualTo(4);
    }

    @Test
    void headIsWrittenAfterTheRestIsOnTheMedium() throws IOException {
        SteppedTrackWriter writer = writer(5, Padding.CHUNK, true, 0);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(5));
        writer.overwrite(0, blocks(32));
        writer.overwrite(32, blocks(16));
        writer.finish(MediaListener.NONE);
        assertThat(device.log())
                .containsExactly(
                        "5c 00 00 00 00 00 00 00 0c 00",
                        "2a 00 00 00 00 40 00 00 10 00",
                        SYNC,
                        TEST,
                        "2a 00 00 00 00 00 00 00 10 00",
                        "2a 00 00 00 00 10 00 00 10 00",
                        "2a 00 00 00 00 20 00 00 10 00");
        assertThat(writer.written()).isEqualTo(16);
    }

    @Test
    void sequentialMediaAreNotOverwritten() {
        SteppedTrackWriter writer = writer(5, Padding.CHUNK, false, 0);
        assertThatThrownBy(() -> writer.overwrite(7, blocks(16)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("LBA 7");
        assertThat(device.log()).isEmpty();
    }

    @Test
    void dataAreSafeFromTheEndOfFlushingOn() throws IOException {
        failing = "close";
        SteppedTrackWriter writer = writer(16, Padding.NONE, false, 0);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(16));
        assertThat(writer.dataSafe()).isFalse();
        assertThatThrownBy(() -> writer.finish(MediaListener.NONE)).hasMessage("the drive is gone");
        assertThat(writer.dataSafe()).isTrue();
    }

    @Test
    void dataAreNotSafeWhereFlushingFailed() throws IOException {
        failing = "flush";
        SteppedTrackWriter writer = writer(16, Padding.NONE, false, 0);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(16));
        assertThatThrownBy(() -> writer.finish(MediaListener.NONE)).hasMessage("the drive is gone");
        assertThat(writer.dataSafe()).isFalse();
        assertThat(steps).containsExactly("begin", "flush");
    }

    @Test
    void failedAbortIsANoteAndNoException() throws IOException {
        List<MediaNote> notes = new ArrayList<>();
        SteppedTrackWriter writer = writer(64, Padding.NONE, false, 0);
        writer.begin(MediaListener.NONE);
        writer.write(blocks(32));
        writer.abort(new MediaListener() {
            @Override
            public void note(MediaNote note) {
                notes.add(note);
            }
        });
        assertThat(steps).containsExactly("begin", "abort 32");
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Severity.WARNING);
            assertThat(note.text()).isEqualTo("Ending the incomplete session at LBA 64 failed: the drive is gone");
        });
    }

    @Test
    void speedGoesToTheEndThatTheDriveTells() throws IOException {
        device.answer(0xAC, "00 00 00 14 00 00 00 00 00 00 00 00 00 23 12 7f 00 00 15 a4 00 00 0a d2");
        writer(16, Padding.NONE, false, 2770).begin(MediaListener.NONE);
        assertThat(device.log().get(1))
                .endsWith(
                        "-> 00 00 00 00 00 00 00 00 00 23 12 7f 10 00 00 00 00 00 03 e8" + " 00 00 0a d2 00 00 03 e8");
    }

    @Test
    void speedIsSetAsForCdWhereStreamingIsRefused() throws IOException {
        device.answer(0xB6, SenseData.of(5, 0x20, 0));
        writer(16, Padding.NONE, false, 2770).begin(MediaListener.NONE);
        assertThat(device.log()).contains("bb 00 ff ff 0a d2 00 00 00 00 00 00");
    }

    @Test
    void speedThatNoCommandSetsIsNoError() throws IOException {
        device.answer(0xB6, SenseData.of(5, 0x20, 0)).answer(0xBB, SenseData.of(5, 0x20, 0));
        writer(16, Padding.NONE, false, 2770).begin(MediaListener.NONE);
        assertThat(steps).containsExactly("begin");
    }

    @Test
    void bufferIsAskedForAsOftenAsTheMediumWantsIt() throws IOException {
        device.answer(0x5C, "00 0a 00 00 00 01 00 00 00 00 80 00");
        WritePlan plan = WritePlan.of("Test", 64, 512, 16);
        SteppedTrackWriter writer = new SteppedTrackWriter(drive, plan, recorded, 64);
        writer.begin(MediaListener.NONE);
        assertThat(writer.bufferPercent()).isEqualTo(50);
        // 32 blocks of buffer and 128 more, then every 64
        writer.write(blocks(288));
        assertThat(device.count(0x5C)).isEqualTo(4);
    }
}
