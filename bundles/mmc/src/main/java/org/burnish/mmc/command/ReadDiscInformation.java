package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ DISC INFORMATION (MMC-6, 6.21), standard information of 34 bytes.
 */
public record ReadDiscInformation() implements MmcCommand<DiscInformation> {

    private static final int LENGTH = 34;

    @Override
    public Cdb cdb() {
        return Cdb.of("READ DISC INFORMATION", Cdb.Direction.IN, 0x51, 0, 0, 0, 0, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public ReplyShape shape() {
        return DiscInformation.SHAPE;
    }

    @Override
    public Optional<String> objection(DiscInformation reply) {
        return reply.objection();
    }

    @Override
    public DiscInformation decode(ByteBuffer in) {
        return DiscInformation.decode(in);
    }
}
