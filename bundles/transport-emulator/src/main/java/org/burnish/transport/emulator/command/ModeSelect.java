package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.page.ModePage;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** MODE SELECT(10), 55h (SPC-4, 6.12). */
final class ModeSelect implements DriveCommand {

    private static final int HEADER = 8;
    private static final int PAGE_FORMAT = 0x10;
    private static final int SAVE_PAGES = 0x01;

    @Override
    public int opcode() {
        return 0x55;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        if ((cdb.u8(1) & PAGE_FORMAT) == 0 || (cdb.u8(1) & SAVE_PAGES) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        byte[] list = Parameters.take(data, cdb.u16(7));
        if (list.length == 0) {
            return;
        }
        if (list.length < HEADER) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        int at = HEADER + Parameters.u16(list, 6);
        if (at > list.length) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        while (at < list.length) {
            at += page(drive, list, at);
        }
    }

    private static int page(EmulatedDrive drive, byte[] list, int at) throws CheckCondition {
        if (at + 2 > list.length) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        ModePage page =
                drive.pages().page(list[at] & 0x3F).orElseThrow(() -> Sense.INVALID_FIELD_IN_PARAMETERS.pointing(at));
        int length = 2 + (list[at + 1] & 0xFF);
        if (length != page.current().length) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(at + 1);
        }
        if (at + length > list.length) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        byte[] values = Arrays.copyOfRange(list, at, at + length);
        values[0] &= 0x3F;
        page.select(values);
        return length;
    }
}
