package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.sense.CheckCondition;

/** The drive's side of one command. */
public interface DriveCommand {

    /** The operation code. */
    int opcode();

    /** Whether it is performed although a unit attention waits, and leaves it waiting (SPC-4, 5.14). */
    default boolean passesUnitAttention() {
        return false;
    }

    /** Whether it is performed while the drive is busy with an immediate command. */
    default boolean passesBusy() {
        return false;
    }

    /** Whether it waits for a drive that is spinning up, instead of being refused. */
    default boolean passesSpinUp() {
        return false;
    }

    /**
     * Performs it.
     *
     * @param drive the drive
     * @param cdb the command descriptor block, at least as long as the group of its operation code demands
     * @param data where the data go to or come from, between position and limit
     */
    void execute(EmulatedDrive drive, Cdb cdb, ByteBuffer data) throws CheckCondition, IOException;
}
