package org.burnish.transport.sgio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.burnish.natives.DeviceCalls;
import org.burnish.scsi.Cdb;

/** One SG_IO request and its answer in a direct buffer: the header, the command and the room for sense data. */
abstract class Request {

    /** Bytes for sense data. */
    static final int SENSE_ROOM = 64;

    private static final int CDB_ROOM = 16;

    /** The buffer that begins with the header. */
    protected final ByteBuffer bytes;

    /** The addresses of the command and of the room for sense data. */
    protected final long cdbAddress;

    protected final long senseAddress;

    private final int cdbAt;
    private final int senseAt;

    /** Makes one whose header has this many bytes. */
    Request(DeviceCalls kernel, int header) {
        cdbAt = header;
        senseAt = cdbAt + CDB_ROOM;
        bytes = ByteBuffer.allocateDirect(senseAt + SENSE_ROOM).order(ByteOrder.nativeOrder());
        long address = kernel.address(bytes);
        cdbAddress = address + cdbAt;
        senseAddress = address + senseAt;
    }

    /** The request that a node takes: those of folder bsg take another form than all others. */
    static Request of(DeviceCalls kernel, boolean bsg) {
        return bsg ? new BsgRequest(kernel) : new SgRequest(kernel);
    }

    /** The buffer that begins with the header. */
    final ByteBuffer header() {
        return bytes;
    }

    /**
     * Makes it ready to be sent.
     *
     * @param data the address of the first byte that travels
     * @param length how many bytes travel
     * @param timeout in ms
     */
    final void prepare(Cdb cdb, long data, int length, int timeout) {
        for (int at = 0; at < senseAt; at++) {
            bytes.put(at, (byte) 0);
        }
        for (int i = 0; i < cdb.length(); i++) {
            bytes.put(cdbAt + i, (byte) cdb.u8(i));
        }
        fill(cdb, data, length, timeout);
    }

    /** Fills the header, all bytes of which are 0; see {@link #prepare}. */
    protected abstract void fill(Cdb cdb, long data, int length, int timeout);

    /** The SCSI status byte (SAM-5, 5.3.1). */
    abstract int status();

    abstract int hostStatus();

    abstract int driverStatus();

    /** How many of the wanted bytes did not travel. */
    abstract int residual();

    /** How many bytes of sense data came. */
    protected abstract int senseLength();

    /** The sense data that came, possibly none. */
    final byte[] sense() {
        byte[] sense = new byte[Math.min(SENSE_ROOM, senseLength())];
        bytes.get(senseAt, sense);
        return sense;
    }
}
