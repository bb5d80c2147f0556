package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.Work;
import org.burnish.transport.emulator.sense.CheckCondition;

/** CLOSE TRACK SESSION, 5Bh (MMC-6, 6.3). Which function a medium has is its own affair. */
final class CloseTrackSession implements DriveCommand {

    private static final int BACKGROUND_FORMAT = 0;
    private static final int TRACK = 1;
    private static final int SESSION = 2;

    @Override
    public int opcode() {
        return 0x5B;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium();
        int function = cdb.u8(2) & 7;
        switch (function) {
            case BACKGROUND_FORMAT -> drive.medium().stopFormatting();
            case TRACK -> drive.medium().closeTrack(cdb.u16(4), drive.writeParameters());
            case SESSION -> drive.medium().closeSession(drive.writeParameters());
            default -> drive.medium().closeDisc(function, drive.writeParameters());
        }
        boolean immediate = (cdb.u8(1) & 1) != 0;
        drive.occupy(Work.WRITING, drive.timing().close().plus(drive.takeWritingTime()), immediate);
    }
}
