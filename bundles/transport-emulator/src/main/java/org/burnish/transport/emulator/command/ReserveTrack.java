package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** RESERVE TRACK, 53h (MMC-6, clause 6), by size; addressing the end of the track is for CD and BD-R. */
final class ReserveTrack implements DriveCommand {

    @Override
    public int opcode() {
        return 0x53;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium();
        if ((cdb.u8(1) & 3) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        drive.medium().reserve(cdb.u32(5), drive.writeParameters());
    }
}
