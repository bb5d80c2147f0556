package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;

/** TEST UNIT READY, 00h (SPC-4, 6.47). */
final class TestUnitReady implements DriveCommand {

    @Override
    public int opcode() {
        return 0x00;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium();
        drive.start(true);
        if (drive.busySense().isPresent()) {
            throw new CheckCondition(drive.busySense().get());
        }
    }
}
