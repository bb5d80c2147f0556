package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.DriveIdentity;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** INQUIRY, 12h (SPC-4, 6.6), with the vital product data pages 00h, 80h and 83h. */
final class Inquiry implements DriveCommand {

    private static final int CD_DVD_DEVICE = 0x05;
    private static final int REMOVABLE = 0x80;
    private static final int SPC_4 = 0x06;
    private static final int RESPONSE_FORMAT = 0x02;
    private static final int STANDARD_LENGTH = 96;
    private static final int ASCII = 0x02;
    private static final int OF_THE_UNIT_BY_VENDOR = 0x01;

    @Override
    public int opcode() {
        return 0x12;
    }

    @Override
    public boolean passesUnitAttention() {
        return true;
    }

    @Override
    public boolean passesBusy() {
        return true;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        boolean vital = (cdb.u8(1) & 1) != 0;
        if (!vital && cdb.u8(2) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        Reply reply = vital ? vital(drive, cdb.u8(2)) : standard(drive);
        reply.sendTo(data, cdb.u16(3));
    }

    private static Reply standard(EmulatedDrive drive) {
        return new Reply(STANDARD_LENGTH)
                .u8(0, CD_DVD_DEVICE)
                .u8(1, REMOVABLE)
                .u8(2, SPC_4)
                .u8(3, RESPONSE_FORMAT)
                .u8(4, STANDARD_LENGTH - 5)
                .put(8, padded(drive.identity().vendor(), 8))
                .put(16, padded(drive.identity().product(), 16))
                .put(32, padded(drive.identity().revision(), 4));
    }

    private static Reply vital(EmulatedDrive drive, int page) throws CheckCondition {
        byte[] content = switch (page) {
            case 0x00 -> new byte[] {0x00, (byte) 0x80, (byte) 0x83};
            case 0x80 -> drive.identity().serial().getBytes(StandardCharsets.US_ASCII);
            case 0x83 -> designation(drive.identity());
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        };
        return new Reply(4 + content.length)
                .u8(0, CD_DVD_DEVICE)
                .u8(1, page)
                .u16(2, content.length)
                .put(4, content);
    }

    /** Device identification: one designator, by vendor, product and serial number (SPC-4, 7.8.6.4). */
    private static byte[] designation(DriveIdentity identity) {
        byte[] serial = identity.serial().getBytes(StandardCharsets.US_ASCII);
        int length = 8 + 16 + serial.length;
        return ByteBuffer.allocate(4 + length)
                .put(new byte[] {ASCII, OF_THE_UNIT_BY_VENDOR, 0, (byte) length})
                .put(padded(identity.vendor(), 8))
                .put(padded(identity.product(), 16))
                .put(serial)
                .array();
    }

    private static byte[] padded(String text, int length) {
        return String.format(Locale.ROOT, "%-" + length + "s", text)
                .substring(0, length)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
