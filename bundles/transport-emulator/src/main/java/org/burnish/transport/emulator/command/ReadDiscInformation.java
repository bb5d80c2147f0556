package org.burnish.transport.emulator.command;

import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ DISC INFORMATION, 51h (MMC-6, 6.21): standard disc information, and the resources that some media have. */
final class ReadDiscInformation implements DriveCommand {

    private static final int STANDARD = 0;
    private static final int LENGTH = 34;
    private static final int ERASABLE = 0x10;
    private static final int UNRESTRICTED_USE = 0x20;
    private static final int TYPE_UNDEFINED = 0xFF;

    @Override
    public int opcode() {
        return 0x51;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition {
        int dataType = cdb.u8(1) & 7;
        Reply reply = dataType == STANDARD ? standard(drive.medium()) : resources(drive.medium(), dataType);
        reply.sendTo(data, cdb.u16(7));
    }

    private static Reply resources(LoadedMedium medium, int dataType) throws CheckCondition {
        byte[] content = medium.resources(dataType).orElseThrow(() -> Sense.INVALID_FIELD_IN_CDB.pointing(1));
        return new Reply(4 + content.length)
                .u16(0, 2 + content.length)
                .u8(2, dataType << 5)
                .put(4, content);
    }

    private static int discType(LoadedMedium medium, DiscSummary disc) {
        return disc.discStatus() == DiscSummary.EMPTY
                ? TYPE_UNDEFINED
                : medium.compactDisc().map(compact -> compact.discType(1)).orElse(0);
    }

    private static Reply standard(LoadedMedium medium) {
        DiscSummary disc = medium.summary();
        return new Reply(LENGTH)
                .u16(0, LENGTH - 2)
                .u8(2, (disc.erasable() ? ERASABLE : 0) | disc.lastSession() << 2 | disc.discStatus())
                .u8(3, 1)
                .u8(4, disc.sessions())
                .u8(5, disc.firstTrackInLast())
                .u8(6, disc.lastTrackInLast())
                .u8(7, UNRESTRICTED_USE | disc.backgroundFormat())
                .u8(8, discType(medium, disc))
                .u8(9, disc.sessions() >> 8)
                .u8(10, disc.firstTrackInLast() >> 8)
                .u8(11, disc.lastTrackInLast() >> 8)
                .u32(16, disc.lastLeadIn())
                .u32(20, disc.lastPossibleLeadOut());
    }
}
