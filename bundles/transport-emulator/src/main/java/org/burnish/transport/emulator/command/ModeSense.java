package org.burnish.transport.emulator.command;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.page.ModePage;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** MODE SENSE(10), 5Ah (SPC-4, 6.14). There are no block descriptors. */
final class ModeSense implements DriveCommand {

    private static final int HEADER = 8;
    private static final int ALL_PAGES = 0x3F;

    @Override
    public int opcode() {
        return 0x5A;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        int control = cdb.u8(2) >> 6;
        int code = cdb.u8(2) & 0x3F;
        if (control == 3) {
            throw Sense.SAVING_NOT_SUPPORTED.check();
        }
        if (cdb.u8(3) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(3);
        }
        List<ModePage> wanted = code == ALL_PAGES
                ? drive.pages().all()
                : List.of(drive.pages().page(code).orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(2)));
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        wanted.forEach(page -> pages.writeBytes(values(page, control)));
        new Reply(HEADER + pages.size())
                .u16(0, HEADER - 2 + pages.size())
                .put(HEADER, pages.toByteArray())
                .sendTo(data, cdb.u16(7));
    }

    private static byte[] values(ModePage page, int control) {
        return switch (control) {
            case 1 -> page.changeable();
            case 2 -> page.defaults();
            default -> page.current();
        };
    }
}
