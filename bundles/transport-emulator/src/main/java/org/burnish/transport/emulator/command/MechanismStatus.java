package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;

/** MECHANISM STATUS, BDh (MMC-6, clause 6), of a drive that is no changer. */
final class MechanismStatus implements DriveCommand {

    private static final int DOOR_OPEN = 0x10;

    @Override
    public int opcode() {
        return 0xBD;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) {
        new Reply(8).u8(1, drive.isTrayOpen() ? DOOR_OPEN : 0).sendTo(data, cdb.u16(8));
    }
}
