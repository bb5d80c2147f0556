package org.burnish.scsi;

/** Sense key 5: the drive does not know the command, a field of it, or refuses it in this state. */
public final class IllegalRequestException extends SenseException {

    private static final long serialVersionUID = 1L;

    IllegalRequestException(DeviceAddress address, Cdb cdb, SenseData sense, Advice advice) {
        super(address, cdb, sense, advice);
    }
}
