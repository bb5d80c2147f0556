package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * WRITE(10), 2Ah, and WRITE(12), AAh (MMC-6, clause 6). Blocks go from the buffer straight to the medium. Only WRITE(12)
 * can ask for a stream.
 */
class Write extends BlockTransfer {

    static final int TEN = 0x2A;
    static final int TWELVE = 0xAA;
    private static final int STREAMING = 0x80;

    Write(int opcode) {
        super(opcode);
    }

    @Override
    int blockLength(EmulatedDrive drive, long lba) throws CheckCondition {
        return drive.medium().writtenBlock(lba, drive.writeParameters());
    }

    @Override
    void transfer(EmulatedDrive drive, Cdb cdb, long lba, int count, ByteBuffer blocks)
            throws CheckCondition, IOException {
        int bytes = blocks.remaining();
        int changes = drive.medium().changes();
        record(drive.medium(), cdb, lba, count, blocks, drive.writeParameters());
        drive.written(bytes, drive.medium().changes() != changes);
    }

    /** Brings the blocks to the medium in the way of this command. */
    void record(LoadedMedium medium, Cdb cdb, long lba, int count, ByteBuffer blocks, WriteParameters parameters)
            throws CheckCondition, IOException {
        if (opcode() == TWELVE && (cdb.u8(10) & STREAMING) != 0) {
            medium.stream(lba, count, blocks, parameters);
        } else {
            medium.write(lba, count, blocks, parameters);
        }
    }
}
