package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ DISC STRUCTURE, ADh (MMC-6, 6.22). */
final class ReadDiscStructure implements DriveCommand {

    private static final int BD = 1;
    private static final int FIRST_BD_PROFILE = 0x40;

    @Override
    public int opcode() {
        return 0xAD;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        LoadedMedium medium = drive.medium();
        int mediaType = cdb.u8(1) & 0x0F;
        if (mediaType != (medium.profile() >= FIRST_BD_PROFILE ? BD : 0)) {
            throw Sense.CANNOT_READ_INCOMPATIBLE_FORMAT.check();
        }
        byte[] structure = medium.structure(new StructureAddress(mediaType, cdb.u8(6), cdb.u8(7)))
                .orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(7));
        new Reply(4 + structure.length)
                .u16(0, 2 + structure.length)
                .put(4, structure)
                .sendTo(data, cdb.u16(8));
    }
}
