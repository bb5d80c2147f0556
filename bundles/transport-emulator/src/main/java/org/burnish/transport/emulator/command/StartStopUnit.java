package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** START STOP UNIT, 1Bh (MMC-6, clause 6): spinning, the tray. */
final class StartStopUnit implements DriveCommand {

    @Override
    public int opcode() {
        return 0x1B;
    }

    @Override
    public boolean passesSpinUp() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        boolean immediate = (cdb.u8(1) & 1) != 0;
        boolean formatLayer = (cdb.u8(4) & 4) != 0;
        if (formatLayer) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(4);
        }
        if (cdb.u8(4) >> 4 != 0) {
            return;
        }
        switch (cdb.u8(4) & 3) {
            case 0 -> drive.stop();
            case 1 -> {
                drive.medium();
                drive.start(immediate);
            }
            case 2 -> drive.tray().eject();
            default -> drive.load(immediate);
        }
    }
}
