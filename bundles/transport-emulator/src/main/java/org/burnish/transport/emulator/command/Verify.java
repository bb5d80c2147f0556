package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** VERIFY(10), 2Fh (MMC-6, clause 6), of media that can be written at random. It compares nothing with the host's data. */
final class Verify implements DriveCommand {

    private static final int RANDOM_WRITABLE = 0x0020;
    private static final int BYTE_CHECK = 0x02;
    private static final int BLOCK_LENGTH = 2048;

    @Override
    public int opcode() {
        return 0x2F;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        if (!isRandomWritable(drive.medium())) {
            throw Sense.CANNOT_READ_INCOMPATIBLE_FORMAT.check();
        }
        withoutByteCheck(cdb);
        int count = cdb.u16(7);
        if (count > 0) {
            drive.medium().verify(cdb.u32(2), count);
            drive.hasRead((long) count * BLOCK_LENGTH);
        }
    }

    /** Both commands belong to feature 0020h. */
    static boolean isRandomWritable(LoadedMedium medium) {
        return medium.features().stream().anyMatch(feature -> feature.code() == RANDOM_WRITABLE);
    }

    static void withoutByteCheck(Cdb cdb) throws CheckCondition {
        if ((cdb.u8(1) & BYTE_CHECK) != 0) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
    }
}
