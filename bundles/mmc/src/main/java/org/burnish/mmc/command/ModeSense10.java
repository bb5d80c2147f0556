package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.mode.ModeParameters;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * MODE SENSE(10) (SPC-4, 6.14), current values.
 *
 * @param page page code; 3Fh for all
 * @param allocationLength the most bytes to answer
 */
public record ModeSense10(int page, int allocationLength) implements MmcCommand<ModeParameters> {

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "MODE SENSE(10)",
                Cdb.Direction.IN,
                0x5A,
                0,
                page & 0x3F,
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
        return ModeParameters.SHAPE;
    }

    @Override
    public ModeParameters decode(ByteBuffer in) {
        return ModeParameters.decode(in);
    }
}
