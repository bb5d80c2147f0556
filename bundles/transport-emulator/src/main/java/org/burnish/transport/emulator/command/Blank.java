package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.Work;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** BLANK, A1h (MMC-6, 6.2): the whole disc, or only as far as to make it look blank. */
final class Blank implements DriveCommand {

    private static final int WHOLE = 0;
    private static final int MINIMAL = 1;

    @Override
    public int opcode() {
        return 0xA1;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        int type = cdb.u8(1) & 7;
        drive.medium();
        if (type != WHOLE && type != MINIMAL) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        boolean minimal = type == MINIMAL;
        drive.becomes(drive.medium().blank(minimal));
        boolean immediate = (cdb.u8(1) & 0x10) != 0;
        drive.occupy(
                Work.BLANKING,
                minimal ? drive.timing().quickBlank() : drive.timing().blank(),
                immediate);
    }
}
