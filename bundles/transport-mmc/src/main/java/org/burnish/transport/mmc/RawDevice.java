package org.burnish.transport.mmc;

import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;

/** A node under the address that the user gave. */
final class RawDevice extends ForwardingDevice {

    private final DeviceAddress address;

    RawDevice(DeviceAddress address, ScsiDevice node) {
        super(node);
        this.address = address;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }
}
