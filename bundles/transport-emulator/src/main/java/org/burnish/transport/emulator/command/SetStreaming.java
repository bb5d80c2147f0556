package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** SET STREAMING, B6h (MMC-6, clause 6), a performance descriptor: amounts of data in 1000 bytes per time in ms. */
final class SetStreaming implements DriveCommand {

    private static final int DESCRIPTOR = 28;
    private static final int RESTORE_DEFAULTS = 0x04;

    @Override
    public int opcode() {
        return 0xB6;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        if (cdb.u8(8) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(8);
        }
        int length = cdb.u16(9);
        if (length == 0) {
            return;
        }
        if (length != DESCRIPTOR) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        byte[] descriptor = Parameters.take(data, DESCRIPTOR);
        if ((descriptor[0] & RESTORE_DEFAULTS) != 0) {
            drive.requestSpeeds(Integer.MAX_VALUE, Integer.MAX_VALUE);
            return;
        }
        int read = speed(descriptor, 12);
        int write = speed(descriptor, 20);
        drive.requestSpeeds(read, write);
    }

    private static int speed(byte[] descriptor, int at) throws CheckCondition {
        long time = Parameters.u32(descriptor, at + 4);
        if (time == 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(at + 4);
        }
        return (int) Math.min(Integer.MAX_VALUE, Parameters.u32(descriptor, at) * 1000 / time);
    }
}
