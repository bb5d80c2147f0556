package org.burnish.scsi;

/** Sense key 3: the medium could not be read or written at an address. */
public final class MediumErrorException extends SenseException {

    private static final long serialVersionUID = 1L;

    MediumErrorException(DeviceAddress address, Cdb cdb, SenseData sense, Advice advice) {
        super(address, cdb, sense, advice);
    }
}
