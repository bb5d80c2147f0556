package org.burnish.transport.emulator.fault;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Cdb;

/**
 * One command on its way to the drive.
 *
 * @param cdb the command descriptor block
 * @param data where its data go to or come from
 * @param timeout how long the host waits
 */
public record Command(Cdb cdb, ByteBuffer data, Duration timeout) {

    private static final int READ_TEN = 0x28;
    private static final int WRITE_TEN = 0x2A;
    private static final int WRITE_AND_VERIFY = 0x2E;
    private static final int VERIFY_TEN = 0x2F;
    private static final int READ_TWELVE = 0xA8;
    private static final int WRITE_TWELVE = 0xAA;
    private static final int READ_CD = 0xBE;

    /** The same with another descriptor block or other data. */
    public Command with(Cdb otherCdb, ByteBuffer otherData) {
        return new Command(otherCdb, otherData, timeout);
    }

    /** The operation code. */
    public int opcode() {
        return cdb.opcode();
    }

    /** Whether it brings blocks onto the medium. */
    public boolean isWrite() {
        return opcode() == WRITE_TEN || opcode() == WRITE_TWELVE || opcode() == WRITE_AND_VERIFY;
    }

    /** The blocks that it reads or writes; none for other commands. */
    public Span blocks() {
        if (cdb.length() < 10) {
            return Span.NONE;
        }
        long count = switch (opcode()) {
            case READ_TEN, WRITE_TEN, WRITE_AND_VERIFY, VERIFY_TEN -> cdb.u16(7);
            case READ_TWELVE, WRITE_TWELVE -> cdb.u32(6);
            case READ_CD -> cdb.u24(6);
            default -> 0;
        };
        return Span.of(cdb.i32(2), count);
    }

    /** The same command for only so many of its blocks, from the first one on. */
    public Command first(long count) {
        byte[] bytes = cdb.toByteArray();
        switch (opcode()) {
            case READ_TWELVE, WRITE_TWELVE -> put(bytes, 6, 4, count);
            case READ_CD -> put(bytes, 6, 3, count);
            default -> put(bytes, 7, 2, count);
        }
        return with(Cdb.of(cdb.name(), cdb.direction(), bytes), data);
    }

    private static void put(byte[] bytes, int at, int length, long value) {
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (value >> 8 * (length - 1 - i));
        }
    }
}
