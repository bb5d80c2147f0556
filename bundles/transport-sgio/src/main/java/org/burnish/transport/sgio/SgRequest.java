package org.burnish.transport.sgio;

import org.burnish.natives.DeviceCalls;
import org.burnish.scsi.Cdb;

/** A request of version 3 ({@code struct sg_io_hdr}, scsi/sg.h), which {@code /dev/sr*} and {@code /dev/sg*} take. */
final class SgRequest extends Request {

    private static final int NO_TRANSFER = -1;
    private static final int TO_DEVICE = -2;
    private static final int FROM_DEVICE = -3;

    private final HeaderLayout layout;

    SgRequest(DeviceCalls kernel) {
        this(kernel, new HeaderLayout(kernel.pointerSize()));
    }

    private SgRequest(DeviceCalls kernel, HeaderLayout layout) {
        super(kernel, layout.size());
        this.layout = layout;
    }

    @Override
    protected void fill(Cdb cdb, long data, int length, int timeout) {
        bytes.putInt(HeaderLayout.INTERFACE_ID, 'S');
        bytes.putInt(HeaderLayout.DIRECTION, length == 0 ? NO_TRANSFER : direction(cdb.direction()));
        bytes.put(HeaderLayout.CDB_LENGTH, (byte) cdb.length());
        bytes.put(HeaderLayout.SENSE_ROOM, (byte) SENSE_ROOM);
        bytes.putInt(HeaderLayout.TRANSFER_LENGTH, length);
        putPointer(HeaderLayout.TRANSFER, length == 0 ? 0 : data);
        putPointer(layout.cdb(), cdbAddress);
        putPointer(layout.sense(), senseAddress);
        bytes.putInt(layout.timeout(), timeout);
    }

    private static int direction(Cdb.Direction direction) {
        return switch (direction) {
            case NONE -> NO_TRANSFER;
            case OUT -> TO_DEVICE;
            case IN -> FROM_DEVICE;
        };
    }

    private void putPointer(int at, long value) {
        if (layout.pointer() == Long.BYTES) {
            bytes.putLong(at, value);
        } else {
            bytes.putInt(at, (int) value);
        }
    }

    @Override
    int status() {
        return bytes.get(layout.status()) & 0xFF;
    }

    @Override
    int hostStatus() {
        return bytes.getShort(layout.hostStatus()) & 0xFFFF;
    }

    @Override
    int driverStatus() {
        return bytes.getShort(layout.driverStatus()) & 0xFFFF;
    }

    @Override
    int residual() {
        return bytes.getInt(layout.residual());
    }

    @Override
    protected int senseLength() {
        return bytes.get(layout.senseLength()) & 0xFF;
    }
}
