package org.burnish.recorder.internal.drive;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** Gives its drive back when it is closed. */
record LeasedDevice(ScsiDevice device, Leases.Lease lease) implements ScsiDevice {

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
        try {
            device.close();
        } finally {
            lease.close();
        }
    }
}
