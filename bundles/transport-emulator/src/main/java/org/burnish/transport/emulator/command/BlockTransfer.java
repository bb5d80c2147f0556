package org.burnish.transport.emulator.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.drive.DriveCommand;
import org.burnish.transport.emulator.drive.EmulatedDrive;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** READ and WRITE of 10 and of 12 bytes, which lay out address and number of blocks alike (MMC-6, clause 6). */
abstract class BlockTransfer implements DriveCommand {

    static final int BLOCK_LENGTH = 2048;
    /** The group of the operation codes of 12 bytes (SPC-4, 4.2.5.1). */
    private static final int TWELVE_BYTES = 5;

    private final int opcode;

    BlockTransfer(int opcode) {
        this.opcode = opcode;
    }

    @Override
    public final int opcode() {
        return opcode;
    }

    @Override
    public final void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException {
        long lba = drive.medium().address(cdb.i32(2));
        long count = opcode >> 5 == TWELVE_BYTES ? cdb.u32(6) : cdb.u16(7);
        int length = blockLength(drive, lba);
        if (count * length > data.remaining()) {
            throw Sense.DATA_PHASE.at(lba);
        }
        if (count == 0) {
            drive.medium().requireAddress(lba);
            return;
        }
        ByteBuffer blocks = data.duplicate().limit((int) (data.position() + count * length));
        transfer(drive, cdb, lba, (int) count, blocks);
        data.position(blocks.position());
    }

    /** The bytes of a block at this address. */
    int blockLength(EmulatedDrive drive, long lba) throws CheckCondition {
        return BLOCK_LENGTH;
    }

    /** Moves blocks, at least one, between the medium and exactly this buffer. */
    abstract void transfer(EmulatedDrive drive, Cdb cdb, long lba, int count, ByteBuffer blocks)
            throws CheckCondition, IOException;
}
