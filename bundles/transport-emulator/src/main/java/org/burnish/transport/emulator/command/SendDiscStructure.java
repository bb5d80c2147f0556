package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** SEND DISC STRUCTURE, BFh (MMC-6, clause 6): a header of four bytes, then what the medium shall take over. */
final class SendDiscStructure implements DriveCommand {
    private static final int HEADER = 4;

    @Override
    public int opcode() {
        return 0xBF;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium();
        byte[] list = Parameters.take(data, cdb.u16(8));
        if (list.length < HEADER) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        if (Parameters.u16(list, 0) != list.length - 2) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(0);
        }
        drive.medium().takeStructure(cdb.u8(7), Arrays.copyOfRange(list, HEADER, list.length));
    }
}
