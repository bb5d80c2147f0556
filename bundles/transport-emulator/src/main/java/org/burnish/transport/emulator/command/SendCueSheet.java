package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.cd.CueSheet;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** SEND CUE SHEET, 5Dh (MMC-6, clause 6). */
final class SendCueSheet implements DriveCommand {

    @Override
    public int opcode() {
        return 0x5D;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        int length = cdb.u24(6);
        if (length > CueSheet.LONGEST) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(6);
        }
        drive.medium()
                .compactDisc()
                .orElseThrow(Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT::check)
                .sendCueSheet(Parameters.take(data, length), drive.writeParameters());
    }
}
