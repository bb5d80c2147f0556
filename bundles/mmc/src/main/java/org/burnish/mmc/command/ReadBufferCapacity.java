package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.BufferCapacity;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ BUFFER CAPACITY (MMC-6, 6.17), in bytes.
 */
public record ReadBufferCapacity() implements MmcCommand<BufferCapacity> {

    private static final int LENGTH = 12;

    @Override
    public Cdb cdb() {
        return Cdb.of("READ BUFFER CAPACITY", Cdb.Direction.IN, 0x5C, 0, 0, 0, 0, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public ReplyShape shape() {
        return BufferCapacity.SHAPE;
    }

    @Override
    public BufferCapacity decode(ByteBuffer in) {
        return BufferCapacity.decode(in);
    }
}
