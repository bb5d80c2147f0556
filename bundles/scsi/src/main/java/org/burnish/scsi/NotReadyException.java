package org.burnish.scsi;

/** Sense key 2: no medium, or the drive is busy with earlier work (see the progress of its sense data). */
public final class NotReadyException extends SenseException {

    private static final long serialVersionUID = 1L;

    NotReadyException(DeviceAddress address, Cdb cdb, SenseData sense, Advice advice) {
        super(address, cdb, sense, advice);
    }
}
