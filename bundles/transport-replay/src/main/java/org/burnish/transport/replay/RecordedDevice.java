package org.burnish.transport.replay;

import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.TracingDevice;

/** A device whose recording ends with it. */
final class RecordedDevice extends ForwardingDevice {

    private final Recording recording;

    RecordedDevice(TracingDevice device, Recording recording) {
        super(device);
        this.recording = recording;
    }

    @Override
    public void close() {
        super.close();
        recording.released();
    }
}
