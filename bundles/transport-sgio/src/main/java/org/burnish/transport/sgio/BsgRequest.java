package org.burnish.transport.sgio;

import org.burnish.natives.DeviceCalls;
import org.burnish.scsi.Cdb;

/**
 * A request of version 4 ({@code struct sg_io_v4}, linux/bsg.h), the only one that {@code /dev/bsg/*} takes. Its fields are where
 * they are whatever the size of a pointer. Protocol and subprotocol 0 are those of SCSI commands.
 */
final class BsgRequest extends Request {

    static final int GUARD = 0;
    static final int CDB_LENGTH = 12;
    static final int COMMAND = 16;
    static final int SENSE_LIMIT = 44;
    static final int SENSE = 48;
    static final int OUT_LENGTH = 60;
    static final int IN_LENGTH = 68;
    static final int OUT = 72;
    static final int IN = 80;
    static final int TIMEOUT = 88;
    static final int DRIVER_STATUS = 108;
    static final int HOST_STATUS = 112;
    static final int STATUS = 116;
    static final int SENSE_LENGTH = 132;
    static final int IN_RESIDUAL = 136;
    static final int OUT_RESIDUAL = 140;
    static final int SIZE = 160;

    BsgRequest(DeviceCalls kernel) {
        super(kernel, SIZE);
    }

    @Override
    protected void fill(Cdb cdb, long data, int length, int timeout) {
        bytes.putInt(GUARD, 'Q');
        bytes.putInt(CDB_LENGTH, cdb.length());
        bytes.putLong(COMMAND, cdbAddress);
        bytes.putInt(SENSE_LIMIT, SENSE_ROOM);
        bytes.putLong(SENSE, senseAddress);
        bytes.putInt(TIMEOUT, timeout);
        if (length != 0 && cdb.direction() != Cdb.Direction.NONE) {
            boolean out = cdb.direction() == Cdb.Direction.OUT;
            bytes.putInt(out ? OUT_LENGTH : IN_LENGTH, length);
            bytes.putLong(out ? OUT : IN, data);
        }
    }

    @Override
    int status() {
        return bytes.getInt(STATUS) & 0xFF;
    }

    @Override
    int hostStatus() {
        return bytes.getInt(HOST_STATUS) & 0xFFFF;
    }

    @Override
    int driverStatus() {
        return bytes.getInt(DRIVER_STATUS) & 0xFFFF;
    }

    /** A command moves data in one direction; the other one has no residual. */
    @Override
    int residual() {
        return bytes.getInt(IN_RESIDUAL) + bytes.getInt(OUT_RESIDUAL);
    }

    @Override
    protected int senseLength() {
        return bytes.getInt(SENSE_LENGTH);
    }
}
