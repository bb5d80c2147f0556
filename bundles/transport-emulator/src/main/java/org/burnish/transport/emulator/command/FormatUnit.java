package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.drive.Work;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** FORMAT UNIT, 04h (MMC-6, 6.4): one format descriptor behind the header. */
final class FormatUnit implements DriveCommand {

    private static final int FORMAT_DATA = 0x10;
    private static final int LIST_LENGTH = 12;
    private static final int DESCRIPTOR_LENGTH = 8;
    private static final int IMMEDIATE = 0x02;
    private static final int OPTIONS_VALID = 0x80;
    private static final int OPTIONS = 0x7C;

    @Override
    public int opcode() {
        return 0x04;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        drive.medium();
        if ((cdb.u8(1) & FORMAT_DATA) == 0 || (cdb.u8(1) & 7) != 1) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        if (data.remaining() < LIST_LENGTH) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        byte[] list = Parameters.take(data, LIST_LENGTH);
        if ((list[1] & OPTIONS_VALID) == 0 && (list[1] & OPTIONS) != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(1);
        }
        if (Parameters.u16(list, 2) != DESCRIPTOR_LENGTH) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(2);
        }
        FormatRequest request =
                new FormatRequest(Parameters.u32(list, 4), (list[8] & 0xFF) >> 2, list[8] & 3, Parameters.u24(list, 9));
        drive.becomes(drive.medium().format(request));
        Duration time = drive.medium().isWritingFormat(request)
                ? drive.timing().format()
                : drive.timing().quickFormat();
        drive.occupy(Work.FORMATTING, time, (list[1] & IMMEDIATE) != 0);
    }
}
