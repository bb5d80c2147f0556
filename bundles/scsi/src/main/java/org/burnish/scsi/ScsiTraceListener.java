package org.burnish.scsi;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives every command of a {@link TracingDevice} after its end. */
@ConsumerType
@FunctionalInterface
public interface ScsiTraceListener {

    /** A command has ended, well or not. Its data are valid only during this call. */
    void traced(ScsiTrace trace);
}
