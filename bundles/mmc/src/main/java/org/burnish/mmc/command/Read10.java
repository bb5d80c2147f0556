package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.scsi.Cdb;

/**
 * READ(10) (MMC-6, 6.14). The answer is a copy; bulk data are better read by {@link org.burnish.mmc.OpticalDrive#read}.
 *
 * @param lba first block; two's complement on CD
 * @param blocks of 2048 bytes, up to 65535
 */
public record Read10(int lba, int blocks) implements MmcCommand<ByteBuffer> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ(10)", Cdb.Direction.IN, 0x28, 0, lba >> 24, lba >> 16, lba >> 8, lba, 0, blocks >> 8, blocks, 0);
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
