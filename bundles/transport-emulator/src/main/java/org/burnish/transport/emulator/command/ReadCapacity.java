package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;

/** READ CAPACITY, 25h (MMC-6, 6.18): the last readable block; 0 when nothing is recorded. */
final class ReadCapacity implements DriveCommand {

    private static final int BLOCK_LENGTH = 2048;

    @Override
    public int opcode() {
        return 0x25;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        long blocks = Math.min(drive.medium().readableBlocks(), 0xFFFF_FFFFL);
        new Reply(8).u32(0, Math.max(0, blocks - 1)).u32(4, BLOCK_LENGTH).sendTo(data, 8);
    }
}
