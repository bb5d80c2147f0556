package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.Work;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;

/** BLANK, A1h (MMC-6, 6.2): the whole disc, only as far as to make it look blank, or the part that a medium lets go. */
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
        LoadedMedium medium = drive.medium();
        drive.becomes(type > MINIMAL ? medium.blankPart(type) : medium.blank(type == MINIMAL));
        boolean immediate = (cdb.u8(1) & 0x10) != 0;
        drive.occupy(
                Work.BLANKING,
                type == WHOLE ? drive.timing().blank() : drive.timing().quickBlank(),
                immediate);
    }
}
