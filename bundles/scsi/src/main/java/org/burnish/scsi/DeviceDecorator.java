package org.burnish.scsi;

import org.osgi.annotation.versioning.ConsumerType;

/** Stands between every drive that is opened, over whichever transport, and its user. A service. */
@ConsumerType
@FunctionalInterface
public interface DeviceDecorator {

    /** The device for the user: one that hands its commands on to this one, or this one itself. */
    ScsiDevice decorate(ScsiDevice device);
}
