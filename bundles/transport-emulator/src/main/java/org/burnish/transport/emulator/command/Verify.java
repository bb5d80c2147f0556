package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** VERIFY(10), 2Fh (MMC-6, clause 6), of media that can be written at random. */
final class Verify implements DriveCommand {

    private static final int RANDOM_WRITABLE = 0x0020;
    private static final int BLOCK_LENGTH = 2048;
    private static final int COMPARED_AT_ONCE = 512;

    @Override
    public int opcode() {
        return 0x2F;
    }

    @Override
    public void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        LoadedMedium medium = drive.medium();
        if (!isRandomWritable(medium)) {
            throw Sense.CANNOT_READ_INCOMPATIBLE_FORMAT.check();
        }
        boolean compares = comparesBytes(cdb);
        long lba = cdb.u32(2);
        int count = cdb.u16(7);
        if (count == 0) {
            medium.requireAddress(lba);
            return;
        }
        if (compares) {
            compare(medium, lba, count, data);
        } else {
            medium.verify(lba, count);
        }
        drive.hasRead((long) count * BLOCK_LENGTH);
    }

    /** Both commands belong to feature 0020h. */
    static boolean isRandomWritable(LoadedMedium medium) {
        return medium.features().stream().anyMatch(feature -> feature.code() == RANDOM_WRITABLE);
    }

    /** Whether BYTCHK asks for a comparison with the initiator's data: 01b. The other values are not offered. */
    static boolean comparesBytes(Cdb cdb) throws CheckCondition {
        int field = cdb.u8(1) >> 1 & 3;
        if (field > 1) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
        }
        return field == 1;
    }

    /** Compares blocks with what the initiator sent; the INFORMATION field names the first one that differs. */
    static void compare(LoadedMedium medium, long lba, int count, ByteBuffer data) throws CheckCondition, IOException {
        if ((long) count * BLOCK_LENGTH > data.remaining()) {
            throw Sense.DATA_PHASE.at(lba);
        }
        ByteBuffer room = ByteBuffer.allocateDirect(Math.min(count, COMPARED_AT_ONCE) * BLOCK_LENGTH);
        for (int done = 0; done < count; done += COMPARED_AT_ONCE) {
            int blocks = Math.min(count - done, COMPARED_AT_ONCE);
            medium.read(lba + done, blocks, room.clear().limit(blocks * BLOCK_LENGTH));
            int difference = room.flip().mismatch(data.slice(data.position(), room.limit()));
            if (difference >= 0) {
                throw Sense.MISCOMPARE.at(lba + done + difference / BLOCK_LENGTH);
            }
            data.position(data.position() + room.limit());
        }
    }
}
