package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.DiscStructure;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ DISC STRUCTURE (MMC-6, 6.22).
 *
 * @param mediaType 0 DVD, 1 BD
 * @param address by format
 * @param layer layer number
 * @param format format code
 * @param allocationLength the most bytes to answer
 */
public record ReadDiscStructure(int mediaType, int address, int layer, int format, int allocationLength)
        implements MmcCommand<DiscStructure> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ DISC STRUCTURE",
                Cdb.Direction.IN,
                0xAD,
                mediaType & 0x0F,
                address >> 24,
                address >> 16,
                address >> 8,
                address,
                layer,
                format,
                allocationLength >> 8,
                allocationLength,
                0,
                0);
    }

    @Override
    public int transferLength() {
        return allocationLength;
    }

    @Override
    public ReplyShape shape() {
        return DiscStructure.SHAPE;
    }

    @Override
    public DiscStructure decode(ByteBuffer in) {
        return DiscStructure.decode(format, in);
    }
}
