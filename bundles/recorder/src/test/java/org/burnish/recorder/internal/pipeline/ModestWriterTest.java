package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Modesty;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.junit.jupiter.api.Test;

class ModestWriterTest {

    private static final int BLOCK = 2048;

    private final FakeWriter fake = new FakeWriter();
    /** How full the drive's buffer will be in per cent when it is asked; the last value stays. */
    private final Deque<Integer> fills = new ArrayDeque<>();

    private int asked;

    private final class Buffered implements ScsiDevice {

        @Override
        public DeviceAddress address() {
            return new DeviceAddress("emu", "a");
        }

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) {
            asked++;
            int fill = fills.size() > 1 ? fills.pop() : fills.element();
            ByteBuffer answer = ByteBuffer.allocate(12).putShort((short) 10).putShort((short) 0);
            answer.putInt(fill < 0 ? 0 : 1000).putInt(10 * (100 - fill)).flip();
            int count = Math.min(answer.remaining(), data.remaining());
            data.put(answer.limit(count));
            return count;
        }

        @Override
        public int maxTransfer() {
            return 65536;
        }

        @Override
        public void close() {}
    }

    private ModestWriter writer(int seconds) {
        return new ModestWriter(fake, new OpticalDrive(new Buffered()), new Modesty(true, 60, 80, seconds, 100, 200));
    }

    private static void write(ModestWriter writer, int blocks) throws IOException {
        writer.write(ByteBuffer.allocateDirect(blocks * BLOCK));
    }

    @Test
    void nothingIsAskedBeforeTheBufferWasFilledOnce() throws IOException {
        fills.add(100);
        write(writer(9), 2048);
        assertThat(asked).isZero();
        assertThat(fake.written()).isEqualTo(2048);
    }

    @Test
    void writingWaitsForRoom() throws IOException {
        ModestWriter writer = writer(60);
        write(writer, 2048);
        fills.addAll(List.of(79, 90, 85, 70, 60, 10));
        write(writer, 16);
        assertThat(asked).as("below the limit").isEqualTo(1);
        write(writer, 16);
        assertThat(asked).as("90, then until 60").isEqualTo(5);
        assertThat(fake.written()).isEqualTo(2048 + 32);
    }

    @Test
    void waitingInVainEndsForGood() throws IOException {
        ModestWriter writer = writer(0);
        write(writer, 2048);
        fills.add(100);
        write(writer, 16);
        int before = asked;
        write(writer, 16);
        assertThat(asked).isEqualTo(before);
        assertThat(fake.written()).isEqualTo(2048 + 32);
    }

    @Test
    void driveThatDoesNotSayIsNotAskedAgain() throws IOException {
        ModestWriter writer = writer(60);
        write(writer, 2048);
        fills.add(-1);
        write(writer, 16);
        write(writer, 16);
        assertThat(asked).isEqualTo(1);
    }
}
