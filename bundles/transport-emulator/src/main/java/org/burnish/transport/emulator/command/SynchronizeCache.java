package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.Work;
import org.burnish.transport.emulator.sense.CheckCondition;

/** SYNCHRONIZE CACHE, 35h (MMC-6, clause 6). Ranges are ignored: all is brought onto the medium. */
final class SynchronizeCache implements DriveCommand {

    @Override
    public int opcode() {
        return 0x35;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium().synchronize();
        Duration time = drive.takeWritingTime();
        drive.occupy(Work.WRITING, time, (cdb.u8(1) & 2) != 0);
    }
}
