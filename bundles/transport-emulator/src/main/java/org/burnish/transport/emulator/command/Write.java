package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** WRITE(10), 2Ah, and WRITE(12), AAh (MMC-6, clause 6). Blocks go from the buffer straight to the medium. */
final class Write implements DriveCommand {

    static final int TEN = 0x2A;
    static final int TWELVE = 0xAA;
    private static final int BLOCK_LENGTH = 2048;

    private final int opcode;

    Write(int opcode) {
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
        int changes = drive.medium().changes();
        ByteBuffer sent = data.duplicate().limit((int) (data.position() + count * BLOCK_LENGTH));
        drive.medium().write(lba, (int) count, sent, drive.writeParameters());
        data.position(sent.position());
        drive.written(count * BLOCK_LENGTH, drive.medium().changes() != changes);
    }
}
