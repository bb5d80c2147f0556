package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** SEND OPC INFORMATION, 54h (MMC-6, clause 6): the emulated laser is always calibrated. */
final class SendOpcInformation implements DriveCommand {

    private static final int ENTRY = 8;

    @Override
    public int opcode() {
        return 0x54;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        drive.medium();
        int length = cdb.u16(7);
        if (length % ENTRY != 0) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        Parameters.take(data, length);
    }
}
