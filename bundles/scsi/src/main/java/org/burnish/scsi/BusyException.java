package org.burnish.scsi;

import java.util.Locale;

/**
 * The device ended a command with status BUSY or TASK SET FULL (SAM-5, 5.3.1): it did not perform it, and takes it later.
 * A transport does not repeat the command; its sender knows how long it may take.
 */
public final class BusyException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** The exception for a command that ended with this status byte. */
    public BusyException(DeviceAddress address, Cdb cdb, int status) {
        super(String.format(
                Locale.ROOT,
                "Drive '%s' was busy and did not perform %s. Wait until its other users are done.  CDB: %s  status %02Xh",
                address,
                cdb.name(),
                cdb.hex(),
                status));
    }

    @Override
    public Advice advice() {
        return Advice.RETRY;
    }
}
