package org.burnish.scsi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;

/** A device before another one, to which everything goes that is not done otherwise here. */
public abstract class ForwardingDevice implements ScsiDevice {

    /** The one behind. */
    protected final ScsiDevice device;

    /** Stands before a device. */
    protected ForwardingDevice(ScsiDevice device) {
        this.device = Objects.requireNonNull(device);
    }

    @Override
    public DeviceAddress address() {
        return device.address();
    }

    @Override
    public int maxTransfer() {
        return device.maxTransfer();
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        return device.execute(cdb, data, timeout);
    }

    @Override
    public void close() {
        device.close();
    }
}
