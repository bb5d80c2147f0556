package org.burnish.scsi;

/** Sense key 6: something happened to the drive since the last command, such as a medium change. */
public final class UnitAttentionException extends SenseException {

    private static final long serialVersionUID = 1L;

    UnitAttentionException(DeviceAddress address, Cdb cdb, SenseData sense, Advice advice) {
        super(address, cdb, sense, advice);
    }
}
