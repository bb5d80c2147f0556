package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** WRITE AND VERIFY(10), 2Eh (MMC-6, clause 6), of media that can be written at random. */
final class WriteAndVerify extends Write {

    private static final int OPCODE = 0x2E;

    WriteAndVerify() {
        super(OPCODE);
    }

    @Override
    void record(LoadedMedium medium, Cdb cdb, long lba, int count, ByteBuffer blocks, WriteParameters parameters)
            throws CheckCondition, IOException {
        if (!Verify.isRandomWritable(medium)) {
            throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
        }
        boolean compares = Verify.comparesBytes(cdb);
        ByteBuffer written = blocks.duplicate();
        medium.write(lba, count, blocks, parameters);
        if (compares) {
            Verify.compare(medium, lba, count, written);
        } else {
            medium.verify(lba, count);
        }
    }
}
