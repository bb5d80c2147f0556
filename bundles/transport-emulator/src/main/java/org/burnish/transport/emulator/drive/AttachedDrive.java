package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.sense.CheckCondition;

/** A drive as its cable sees it. */
public interface AttachedDrive {

    /**
     * Performs a command.
     *
     * @param data where the data go to or come from, between position and limit
     * @param timeout how long the host waits for the answer
     * @throws NoAnswerException when it lasts longer than that
     * @throws DriveGoneException when the drive is gone
     */
    void execute(Cdb cdb, ByteBuffer data, Duration timeout) throws CheckCondition, IOException;

    /** Whether the tray is open. */
    boolean isTrayOpen();

    /** Switches the drive off; the medium is stored and released. */
    void switchOff() throws IOException;
}
