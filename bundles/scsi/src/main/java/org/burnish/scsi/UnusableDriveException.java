package org.burnish.scsi;

import org.burnish.options.fact.Fact;
import org.jspecify.annotations.Nullable;

/** A drive can't be opened. */
public class UnusableDriveException extends FailedTransportException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param reason why it can't be opened, with what helps
     * @param cause the failure below it, if there is one
     */
    public UnusableDriveException(DeviceAddress address, Fact reason, @Nullable Throwable cause) {
        super(Fact.of("cannot.open", "Cannot open drive '{drive}'").with("drive", address.toString()), reason, cause);
    }
}
