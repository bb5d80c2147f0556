package org.burnish.transport.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.burnish.transport.emulator.drive.AttachedDrive;
import org.burnish.transport.emulator.drive.DriveGoneException;
import org.burnish.transport.emulator.drive.NoAnswerException;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;
import org.jspecify.annotations.Nullable;

/** The cable to an {@link AttachedDrive}: one command at a time, CHECK CONDITION becomes an exception. */
final class EmulatedDevice implements ScsiDevice {

    private static final int MAX_TRANSFER = 4 * 1024 * 1024;

    private final DeviceAddress address;
    private final AttachedDrive drive;
    private final Consumer<AttachedDrive> whenClosed;
    private boolean closed;

    EmulatedDevice(DeviceAddress address, AttachedDrive drive, Consumer<AttachedDrive> whenClosed) {
        this.address = address;
        this.drive = drive;
        this.whenClosed = whenClosed;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public int maxTransfer() {
        return MAX_TRANSFER;
    }

    @Override
    public synchronized int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        if (closed) {
            throw new TransportException("The drive '" + address + "' was released before " + cdb.name());
        }
        int before = data.position();
        try {
            drive.execute(cdb, data, timeout);
        } catch (CheckCondition refusal) {
            throw reported(cdb, refusal.sense(), refusal.getCause());
        } catch (NoAnswerException late) {
            throw new TransportException(
                    "Drive '" + address + "' gave no answer to " + cdb.name() + " within " + timeout.toMillis()
                            + " ms; it may still be at work. Wait until it is ready",
                    late);
        } catch (DriveGoneException gone) {
            throw new TransportException(
                    "Drive '" + address + "' does not answer to " + cdb.name() + ": " + gone.getMessage()
                            + ". Look after its power and its cable, then open it anew",
                    gone);
        } catch (IOException failure) {
            throw hostFailure(cdb, failure);
        }
        if (cdb.direction() == Cdb.Direction.OUT) {
            data.position(data.limit());
        }
        return data.position() - before;
    }

    /** A failure of the file below is a bad spot on the medium; its cause is the error of the host. */
    private SenseException hostFailure(Cdb cdb, IOException failure) {
        Sense sense = cdb.direction() == Cdb.Direction.IN ? Sense.UNRECOVERED_READ_ERROR : Sense.WRITE_ERROR;
        return reported(cdb, sense.fixed(), failure);
    }

    private SenseException reported(Cdb cdb, byte[] sense, @Nullable Throwable cause) {
        SenseException reported = SenseException.of(address, cdb, SenseData.parse(sense));
        if (cause != null) {
            reported.initCause(cause);
        }
        return reported;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            whenClosed.accept(drive);
        }
    }
}
