package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * GET CONFIGURATION (MMC-6, 6.5).
 *
 * @param requestType 0 all features, 1 current ones, 2 only the starting one
 * @param startingFeature the first feature code
 * @param allocationLength the most bytes to answer
 */
public record GetConfiguration(int requestType, int startingFeature, int allocationLength)
        implements MmcCommand<Configuration> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "GET CONFIGURATION",
                Cdb.Direction.IN,
                0x46,
                requestType & 3,
                startingFeature >> 8,
                startingFeature,
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
        return Configuration.SHAPE;
    }

    @Override
    public Configuration decode(ByteBuffer in) {
        return Configuration.decode(in);
    }
}
