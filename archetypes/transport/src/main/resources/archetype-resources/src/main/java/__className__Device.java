package ${package};

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** An open drive. Its calls come from one thread at a time. */
final class ${className}Device implements ScsiDevice {

    private final DeviceAddress address;
    private final ScsiDevice farEnd;

    ${className}Device(DeviceAddress address, ScsiDevice farEnd) {
        this.address = address;
        this.farEnd = farEnd;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    /** The most bytes that one command may move. */
    @Override
    public int maxTransfer() {
        return farEnd.maxTransfer();
    }

    /**
     * Here your wire begins: send the bytes of the command, move what is between position and limit of the data in the
     * command's direction, advance the position by what was moved, and give that count. A drive that refuses is a
     * SenseException made of its sense data; a wire that breaks, or a time limit that passes, is a TransportException.
     */
    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        return farEnd.execute(cdb, data, timeout);
    }

    @Override
    public void close() {
        farEnd.close();
    }
}
