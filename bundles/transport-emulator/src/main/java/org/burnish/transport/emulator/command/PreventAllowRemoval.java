package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;

/** PREVENT ALLOW MEDIUM REMOVAL, 1Eh (MMC-6, 6.13). Persistent prevention locks like the other. */
final class PreventAllowRemoval implements DriveCommand {

    @Override
    public int opcode() {
        return 0x1E;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) {
        drive.tray().lock((cdb.u8(4) & 1) != 0);
    }
}
