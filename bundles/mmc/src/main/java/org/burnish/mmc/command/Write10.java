package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * WRITE(10) (MMC-6, clause 6).
 *
 * @param lba first block; two's complement on CD
 * @param data whole blocks between position and limit; direct buffers are sent without a copy
 * @param blockBytes of one block: 2048 of data, 2352 of audio
 */
public record Write10(int lba, ByteBuffer data, int blockBytes) implements Order {

    private static final int DATA = 2048;

    /** Blocks of data. */
    public Write10(int lba, ByteBuffer data) {
        this(lba, data, DATA);
    }

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "WRITE(10)",
                Cdb.Direction.OUT,
                0x2A,
                0,
                lba >> 24,
                lba >> 16,
                lba >> 8,
                lba,
                0,
                blocks() >> 8,
                blocks(),
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
        return data.remaining() / blockBytes;
    }
}
