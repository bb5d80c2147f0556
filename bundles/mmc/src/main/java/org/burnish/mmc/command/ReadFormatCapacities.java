package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ FORMAT CAPACITIES (MMC-6, 6.23).
 *
 * @param allocationLength the most bytes to answer
 */
public record ReadFormatCapacities(int allocationLength) implements MmcCommand<FormatCapacities> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ FORMAT CAPACITIES",
                Cdb.Direction.IN,
                0x23,
                0,
                0,
                0,
                0,
                0,
                0,
                allocationLength >> 8,
                allocationLength,
                0);
    }

    @Override
    public int transferLength() {
        return allocationLength;
    }

    @Override
    public ReplyShape shape() {
        return FormatCapacities.SHAPE;
    }

    @Override
    public Optional<String> objection(FormatCapacities reply) {
        return reply.objection();
    }

    @Override
    public FormatCapacities decode(ByteBuffer in) {
        return FormatCapacities.decode(in);
    }
}
