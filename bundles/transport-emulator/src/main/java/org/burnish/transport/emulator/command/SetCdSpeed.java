package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;

/** SET CD SPEED, BBh (MMC-6, clause 6), in kB/s; FFFFh is the best. Taken for all media, as older programs expect. */
final class SetCdSpeed implements DriveCommand {

    private static final int BEST = 0xFFFF;

    @Override
    public int opcode() {
        return 0xBB;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) {
        drive.requestSpeeds(requested(cdb.u16(2)), requested(cdb.u16(4)));
    }

    private static int requested(int speed) {
        return speed == BEST ? Integer.MAX_VALUE : speed;
    }
}
