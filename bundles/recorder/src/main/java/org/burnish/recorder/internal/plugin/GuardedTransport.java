package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;

/** A transport whose bundle is named when it fails. Two of them are equal when they guard the same one. */
public record GuardedTransport(Transport transport, PluginGuard guard) implements Transport {

    /** Asked at each use of a drive: what Java would make of the record costs the first one some 15 ms. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GuardedTransport guarded && transport.equals(guarded.transport);
    }

    @Override
    public int hashCode() {
        return transport.hashCode();
    }

    /** A transport that can't look finds nothing; the others do. */
    @Override
    public List<DeviceAddress> discover() {
        try {
            return List.copyOf(guard.get("looking for drives", transport::discover));
        } catch (IOException e) {
            System.getLogger(GuardedTransport.class.getName())
                    .log(System.Logger.Level.WARNING, e.getMessage(), e.getCause());
            return List.of();
        }
    }

    @Override
    public DeviceAddress lasting(DeviceAddress address) {
        try {
            return guard.get(
                    "looking for another address of drive '" + address + "'", () -> transport.lasting(address));
        } catch (IOException e) {
            return address;
        }
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        try {
            return new GuardedDevice(
                    guard.get("opening drive '" + address + "'", () -> transport.open(address)), guard);
        } catch (ScsiException e) {
            throw e;
        } catch (IOException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }
}
