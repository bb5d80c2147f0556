package org.burnish.transport.mmc;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** A node under the address that the user gave. */
final class RawDevice implements ScsiDevice {

    private final DeviceAddress address;
    private final ScsiDevice node;

    RawDevice(DeviceAddress address, ScsiDevice node) {
        this.address = address;
        this.node = node;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public int maxTransfer() {
        return node.maxTransfer();
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        return node.execute(cdb, data, timeout);
    }

    @Override
    public void close() {
        node.close();
    }
}
