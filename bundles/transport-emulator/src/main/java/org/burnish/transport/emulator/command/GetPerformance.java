package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** GET PERFORMANCE, ACh (MMC-6, 6.7): nominal performance, type 00h, and write speeds, type 03h. */
final class GetPerformance implements DriveCommand {

    private static final int HEADER = 8;
    private static final int DESCRIPTOR = 16;
    private static final int NOMINAL_TOLERANCE = 2;

    @Override
    public int opcode() {
        return 0xAC;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        long end = drive.loaded()
                .map(medium -> Math.max(0, medium.capacity().blocks() - 1))
                .orElse(0L);
        Reply reply = switch (cdb.u8(10)) {
            case 0x00 -> nominal(drive, cdb, end);
            case 0x03 -> writeSpeeds(drive.speeds(), cdb.u16(8), end);
            default -> throw Sense.INVALID_FIELD_IN_CDB.pointing(10);
        };
        reply.sendTo(data, HEADER + DESCRIPTOR * cdb.u16(8));
    }

    private static Reply nominal(EmulatedDrive drive, Cdb cdb, long end) throws CheckCondition {
        boolean write = (cdb.u8(1) & 4) != 0;
        boolean exceptions = (cdb.u8(1) & 3) != 0;
        if (cdb.u8(1) >> 3 != NOMINAL_TOLERANCE) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        int count = exceptions ? 0 : Math.min(1, cdb.u16(8));
        int announced = exceptions ? 0 : 1;
        Reply reply = new Reply(HEADER + DESCRIPTOR * count)
                .u32(0, HEADER - 4 + DESCRIPTOR * announced)
                .u8(4, (write ? 2 : 0) | (exceptions ? 1 : 0));
        if (count > 0) {
            int speed = write ? drive.writeSpeed() : drive.readSpeed();
            reply.u32(HEADER, 0).u32(HEADER + 4, speed).u32(HEADER + 8, end).u32(HEADER + 12, speed);
        }
        return reply;
    }

    private static Reply writeSpeeds(Speeds speeds, int maximum, long end) {
        List<Integer> write = speeds.write();
        int count = Math.min(maximum, write.size());
        Reply reply = new Reply(HEADER + DESCRIPTOR * count).u32(0, HEADER - 4 + DESCRIPTOR * write.size());
        for (int i = 0; i < count; i++) {
            int at = HEADER + DESCRIPTOR * i;
            reply.u32(at + 4, end).u32(at + 8, speeds.read()).u32(at + 12, write.get(i));
        }
        return reply;
    }
}
