package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** REQUEST SENSE, 03h (SPC-4, 6.39): what would be reported now; taking a unit attention clears it. */
final class RequestSense implements DriveCommand {

    @Override
    public int opcode() {
        return 0x03;
    }

    @Override
    public boolean passesUnitAttention() {
        return true;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        if ((cdb.u8(1) & 1) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        Reply.of(sense(drive)).sendTo(data, cdb.u8(4));
    }

    private static byte[] sense(EmulatedDrive drive) {
        if (drive.tray().takeUnitAttention()) {
            return Sense.MEDIUM_CHANGED.fixed();
        }
        if (drive.busySense().isPresent()) {
            return drive.busySense().get();
        }
        if (drive.loaded().isEmpty()) {
            return (drive.isTrayOpen() ? Sense.NO_MEDIUM_TRAY_OPEN : Sense.NO_MEDIUM_TRAY_CLOSED).fixed();
        }
        return drive.backgroundSense().orElseGet(Sense.NONE::fixed);
    }
}
