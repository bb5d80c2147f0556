package org.burnish.transport.sgio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.scsi.Cdb;

/** One SG_IO request and its answer in a direct buffer: the header, the command and the room for sense data. */
final class SgRequest {

    private static final int CDB_ROOM = 16;
    private static final int SENSE_ROOM = 64;
    private static final int NO_TRANSFER = -1;
    private static final int TO_DEVICE = -2;
    private static final int FROM_DEVICE = -3;

    private final HeaderLayout layout;
    private final ByteBuffer bytes;
    private final int cdbAt;
    private final int senseAt;
    private final long address;

    SgRequest(Kernel kernel) {
        layout = new HeaderLayout(kernel.pointerSize());
        cdbAt = layout.size();
        senseAt = cdbAt + CDB_ROOM;
        bytes = ByteBuffer.allocateDirect(senseAt + SENSE_ROOM).order(ByteOrder.nativeOrder());
        address = kernel.address(bytes);
    }

    /** The buffer that begins with the header. */
    ByteBuffer header() {
        return bytes;
    }

    /**
     * Fills the header.
     *
     * @param data the address of the first byte that travels
     * @param length how many bytes travel
     * @param timeout in ms
     */
    void prepare(Cdb cdb, long data, int length, int timeout) {
        for (int at = 0; at < senseAt; at++) {
            bytes.put(at, (byte) 0);
        }
        bytes.putInt(HeaderLayout.INTERFACE_ID, 'S');
        bytes.putInt(HeaderLayout.DIRECTION, length == 0 ? NO_TRANSFER : direction(cdb.direction()));
        bytes.put(HeaderLayout.CDB_LENGTH, (byte) cdb.length());
        bytes.put(HeaderLayout.SENSE_ROOM, (byte) SENSE_ROOM);
        bytes.putInt(HeaderLayout.TRANSFER_LENGTH, length);
        putPointer(HeaderLayout.TRANSFER, length == 0 ? 0 : data);
        putPointer(layout.cdb(), address + cdbAt);
        putPointer(layout.sense(), address + senseAt);
        bytes.putInt(layout.timeout(), timeout);
        for (int i = 0; i < cdb.length(); i++) {
            bytes.put(cdbAt + i, (byte) cdb.u8(i));
        }
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

    /** The SCSI status byte (SAM-5, 5.3.1). */
    int status() {
        return bytes.get(layout.status()) & 0xFF;
    }

    int hostStatus() {
        return bytes.getShort(layout.hostStatus()) & 0xFFFF;
    }

    int driverStatus() {
        return bytes.getShort(layout.driverStatus()) & 0xFFFF;
    }

    /** How many of the wanted bytes did not travel. */
    int residual() {
        return bytes.getInt(layout.residual());
    }

    /** The sense data that came, possibly none. */
    byte[] sense() {
        byte[] sense = new byte[Math.min(SENSE_ROOM, bytes.get(layout.senseLength()) & 0xFF)];
        bytes.get(senseAt, sense);
        return sense;
    }
}
