package org.burnish.recorder.internal.drive;

import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;

/** Gives its drive back when it is closed. */
final class LeasedDevice extends ForwardingDevice {

    private final Leases.Lease lease;

    LeasedDevice(ScsiDevice device, Leases.Lease lease) {
        super(device);
        this.lease = lease;
    }

    @Override
    public void close() {
        try {
            super.close();
        } finally {
            lease.close();
        }
    }
}
