package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;

/** WRITE(10), 2Ah, and WRITE(12), AAh (MMC-6, clause 6). Blocks go from the buffer straight to the medium. */
final class Write extends BlockTransfer {

    static final int TEN = 0x2A;
    static final int TWELVE = 0xAA;

    Write(int opcode) {
        super(opcode);
    }

    @Override
    int blockLength(EmulatedDrive drive, long lba) throws CheckCondition {
        return drive.medium().writtenBlock(lba, drive.writeParameters());
    }

    @Override
    void transfer(EmulatedDrive drive, long lba, int count, ByteBuffer blocks) throws CheckCondition, IOException {
        int bytes = blocks.remaining();
        int changes = drive.medium().changes();
        drive.medium().write(lba, count, blocks, drive.writeParameters());
        drive.written(bytes, drive.medium().changes() != changes);
    }
}
