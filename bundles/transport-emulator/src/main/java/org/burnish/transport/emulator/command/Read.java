package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ(10), 28h, and READ(12), A8h (MMC-6, 6.14 and 6.15). */
final class Read implements DriveCommand {

    static final int TEN = 0x28;
    static final int TWELVE = 0xA8;
    private static final int BLOCK_LENGTH = 2048;

    private final int opcode;

    Read(int opcode) {
        this.opcode = opcode;
    }

    @Override
    public int opcode() {
        return opcode;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        long lba = cdb.u32(2);
        long count = opcode == TEN ? cdb.u16(7) : cdb.u32(6);
        drive.medium();
        if (count * BLOCK_LENGTH > data.remaining()) {
            throw Sense.DATA_PHASE.at(lba);
        }
        if (count == 0) {
            return;
        }
        ByteBuffer wanted = data.duplicate().limit((int) (data.position() + count * BLOCK_LENGTH));
        drive.medium().read(lba, (int) count, wanted);
        data.position(wanted.position());
        drive.hasRead(count * BLOCK_LENGTH);
    }
}
