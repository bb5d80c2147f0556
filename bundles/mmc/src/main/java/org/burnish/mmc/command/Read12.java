package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.scsi.Cdb;

/**
 * READ(12) (MMC-6, 6.15). The answer is a copy; bulk data are better read by {@link org.burnish.mmc.OpticalDrive#read}.
 *
 * @param lba first block; two's complement on CD
 * @param blocks of 2048 bytes
 */
public record Read12(int lba, int blocks) implements MmcCommand<ByteBuffer> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ(12)",
                Cdb.Direction.IN,
                0xA8,
                0,
                lba >> 24,
                lba >> 16,
                lba >> 8,
                lba,
                blocks >> 24,
                blocks >> 16,
                blocks >> 8,
                blocks,
                0,
                0);
    }

    @Override
    public int transferLength() {
        return blocks * 2048;
    }

    @Override
    public ByteBuffer decode(ByteBuffer in) {
        return ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
}
