package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * WRITE(12) (MMC-6, clause 6).
 *
 * @param lba first block; two's complement on CD
 * @param data whole blocks of 2048 bytes between position and limit; direct buffers are sent without a copy
 * @param streaming write at nominal speed, without check and replacement of bad blocks
 */
public record Write12(int lba, ByteBuffer data, boolean streaming) implements Order {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "WRITE(12)",
                Cdb.Direction.OUT,
                0xAA,
                0,
                lba >> 24,
                lba >> 16,
                lba >> 8,
                lba,
                blocks() >> 24,
                blocks() >> 16,
                blocks() >> 8,
                blocks(),
                streaming ? 0x80 : 0,
                0);
    }

    @Override
    public ByteBuffer outgoing() {
        return data.duplicate();
    }

    @Override
    public Duration timeout() {
        return LONG;
    }

    /** Number of blocks. */
    public int blocks() {
        return data.remaining() / 2048;
    }
}
