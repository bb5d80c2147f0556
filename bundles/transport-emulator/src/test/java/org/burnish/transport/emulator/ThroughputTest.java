package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how fast the data path is; what it asserts is that the data arrived. */
class ThroughputTest {

    private static final int CHUNK = 16;
    private static final int BLOCKS = 128 * 1024;

    @TempDir
    Path folder;

    @Test
    void writesInChunksOfThirtyTwoKib() throws Exception {
        try (Host host = Host.with("dvd-rw", folder.resolve("disc"))) {
            ScsiDevice device = host.device();
            ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK * 2048);
            buffer.put(0, (byte) 0x77);
            long begin = System.nanoTime();
            for (int lba = 0; lba < BLOCKS; lba += CHUNK) {
                Cdb write = Cdb.of(
                        "WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, lba >> 24, lba >> 16, lba >> 8, lba, 0, 0, CHUNK, 0);
                device.execute(write, buffer.clear(), Host.TIMEOUT);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("emulator: %.0f MB/s in writes of 32 KiB%n", BLOCKS * 2048.0 / 1e6 / seconds);
            assertThat(host.read(BLOCKS - CHUNK, 1)).startsWith(0x77, 0);
        }
    }
}
