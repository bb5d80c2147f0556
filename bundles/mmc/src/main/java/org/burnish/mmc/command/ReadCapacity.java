package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.Capacity;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ CAPACITY (MMC-6, 6.18).
 */
public record ReadCapacity() implements MmcCommand<Capacity> {

    @Override
    public Cdb cdb() {
        return Cdb.of("READ CAPACITY", Cdb.Direction.IN, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public int transferLength() {
        return 8;
    }

    @Override
    public ReplyShape shape() {
        return Capacity.SHAPE;
    }

    @Override
    public Optional<String> objection(Capacity reply) {
        return reply.objection();
    }

    @Override
    public Capacity decode(ByteBuffer in) {
        return Capacity.decode(in);
    }
}
