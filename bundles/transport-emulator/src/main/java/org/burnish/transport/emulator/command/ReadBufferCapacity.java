package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.WriteBuffer;
import org.burnish.transport.emulator.sense.CheckCondition;

/** READ BUFFER CAPACITY, 5Ch (MMC-6, 6.17), in bytes or in blocks. */
final class ReadBufferCapacity implements DriveCommand {

    private static final int BLOCK_LENGTH = 2048;

    @Override
    public int opcode() {
        return 0x5C;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        drive.medium();
        boolean inBlocks = (cdb.u8(1) & 1) != 0;
        int free = WriteBuffer.CAPACITY - drive.buffered();
        Reply reply = new Reply(12).u16(0, 10);
        if (inBlocks) {
            reply.u8(3, 1).u32(8, free / BLOCK_LENGTH);
        } else {
            reply.u32(4, WriteBuffer.CAPACITY).u32(8, free);
        }
        reply.sendTo(data, cdb.u16(7));
    }
}
