package org.burnish.recorder.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/** A device that does whatever it is told, sends zeros, and notes the names of the commands. */
public final class FakeScsi implements ScsiDevice {

    private final List<String> calls;

    public FakeScsi(List<String> calls) {
        this.calls = calls;
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("fake", "drive");
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        calls.add(cdb.name());
        int bytes = data.remaining();
        data.position(data.limit());
        return bytes;
    }

    @Override
    public void close() {
        calls.add("closed");
    }
}
