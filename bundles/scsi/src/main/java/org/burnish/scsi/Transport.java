package org.burnish.scsi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to reach SCSI devices, registered as a service with the property {@link #SCHEME}. A bundle that
 * registers one makes the addresses of its scheme usable everywhere, and takes them along when it goes.
 */
@ConsumerType
public interface Transport {

    /** Service property (String): the scheme of the addresses that this transport opens, such as {@code emu}. */
    String SCHEME = "scheme";

    /**
     * The addresses of devices that can be found by looking. An unreachable device is left out, not reported.
     *
     * @return the addresses in a stable order, possibly none
     */
    List<DeviceAddress> discover();

    /**
     * An address of the same device that stays its own when devices are numbered anew; the given one where there is no
     * such.
     */
    default DeviceAddress lasting(DeviceAddress address) {
        return address;
    }

    /**
     * Opens a device.
     *
     * @param address an address of this transport's scheme
     * @return the open device; the caller closes it
     * @throws TransportException when there is no such device, it is in use, or permission is lacking; the
     *     message says which, and what can be done
     */
    ScsiDevice open(DeviceAddress address) throws ScsiException;
}
