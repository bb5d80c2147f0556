package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.SenseData;

/**
 * REQUEST SENSE (SPC-4, 6.39), fixed format, 18 bytes.
 */
public record RequestSense() implements MmcCommand<SenseData> {

    private static final int LENGTH = 18;

    @Override
    public Cdb cdb() {
        return Cdb.of("REQUEST SENSE", Cdb.Direction.IN, 0x03, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public SenseData decode(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return SenseData.parse(bytes);
    }
}
