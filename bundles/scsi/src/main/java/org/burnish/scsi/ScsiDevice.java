package org.burnish.scsi;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open SCSI device: one logical unit that takes commands. Commands are executed one at a time; a device may
 * be used by several threads in turn. Closing it releases the device and never fails.
 */
@ConsumerType
public interface ScsiDevice extends Closeable {

    /** The buffer for commands without data. */
    ByteBuffer NO_DATA = ByteBuffer.allocateDirect(0);

    /** The address under which the device was opened. */
    DeviceAddress address();

    /**
     * The most bytes that one command can carry. An initiator splits larger transfers.
     */
    default int maxTransfer() {
        return 64 * 1024;
    }

    /**
     * Executes one command and waits for its end.
     *
     * @param cdb the command
     * @param data a direct buffer. For {@link Cdb.Direction#IN} the bytes that arrive are put between position and
     *     limit, and the position is advanced by their number; for {@link Cdb.Direction#OUT} the bytes between position
     *     and limit are sent, and the position is advanced to the limit; for {@link Cdb.Direction#NONE} it is {@link
     *     #NO_DATA}
     * @param timeout how long the drive may take, in milliseconds' resolution
     * @return the number of bytes that travelled
     * @throws SenseException when the drive answered CHECK CONDITION
     * @throws TransportException when the command did not reach the drive or no answer came in time
     */
    int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException;

    @Override
    void close();
}
