package org.burnish.transport.replay;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TracingDevice;

/** A device whose recording ends with it. */
final class RecordedDevice implements ScsiDevice {

    private final TracingDevice device;
    private final Recording recording;

    RecordedDevice(TracingDevice device, Recording recording) {
        this.device = device;
        this.recording = recording;
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
        recording.released();
    }
}
