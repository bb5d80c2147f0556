package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ForwardingDevice;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;

/** An open drive whose transport's bundle is named when it fails in a way of its own. */
final class GuardedDevice extends ForwardingDevice {

    private final PluginGuard guard;

    GuardedDevice(ScsiDevice device, PluginGuard guard) {
        super(device);
        this.guard = guard;
    }

    @Override
    public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
        try {
            return super.execute(cdb, data, timeout);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            String doing = "sending command " + cdb.name() + " to drive '" + address() + "'";
            throw new TransportException(String.valueOf(guard.failed(doing, e).getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            guard.run("closing drive '" + address() + "'", super::close);
        } catch (IOException e) {
            System.getLogger(GuardedDevice.class.getName())
                    .log(System.Logger.Level.WARNING, e.getMessage(), e.getCause());
        }
    }
}
