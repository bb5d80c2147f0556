package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;

/** READ(10), 28h, and READ(12), A8h (MMC-6, 6.14 and 6.15). */
final class Read extends BlockTransfer {

    static final int TEN = 0x28;
    static final int TWELVE = 0xA8;

    Read(int opcode) {
        super(opcode);
    }

    @Override
    void transfer(EmulatedDrive drive, Cdb cdb, long lba, int count, ByteBuffer blocks)
            throws CheckCondition, IOException {
        drive.medium().read(lba, count, blocks);
        drive.hasRead((long) count * BLOCK_LENGTH);
    }
}
