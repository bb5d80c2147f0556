package org.burnish.iscsi;

import java.nio.ByteBuffer;

/** The basic header segment that begins every unit (RFC 7143, 11.2.1): 48 bytes, big-endian. */
public final class BasicHeader {

    /** Its length in bytes. */
    public static final int LENGTH = 48;

    private static final int IMMEDIATE = 0x40;
    private static final int OPCODE = 0x3F;
    private static final int FINAL = 0x80;

    private final ByteBuffer bytes;

    /**
     * Of these bytes, which are not copied.
     *
     * @param bytes 48 from position 0 on
     */
    public BasicHeader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** A unit that is to be sent, with the final bit. */
    static BasicHeader to(int opcode) {
        BasicHeader header = new BasicHeader(ByteBuffer.allocate(LENGTH));
        return header.u8(0, opcode).u8(1, FINAL);
    }

    public int opcode() {
        return u8(0) & OPCODE;
    }

    /** Whether it is to be handled before what came earlier. */
    public boolean immediate() {
        return (u8(0) & IMMEDIATE) != 0;
    }

    /** Byte 1: the final bit and flags that each kind defines. */
    public int flags() {
        return u8(1);
    }

    public boolean isFinal() {
        return (flags() & FINAL) != 0;
    }

    /** Whether a status comes along, for Data-In (11.7.3). */
    public boolean endsTask() {
        return (flags() & 0x01) != 0;
    }

    /** The length of the additional header segments in bytes. */
    public int additionalLength() {
        return u8(4) * 4;
    }

    /** The length of the data segment in bytes, without padding. */
    public int dataLength() {
        return u8(5) << 16 | u8(6) << 8 | u8(7);
    }

    BasicHeader dataLength(int length) {
        return u8(5, length >> 16).u8(6, length >> 8).u8(7, length);
    }

    public long lun() {
        return bytes.getLong(8);
    }

    /** The tag that the initiator gave the task. */
    public int taskTag() {
        return i32(16);
    }

    /** The command's number in the session, for requests. */
    public int commandNumber() {
        return i32(24);
    }

    /** A copy of the 48 bytes, for a unit that rejects this one. */
    public byte[] toByteArray() {
        byte[] copy = new byte[LENGTH];
        bytes.get(0, copy);
        return copy;
    }

    /** The number that the target gave the status, for responses. */
    public int statusNumber() {
        return i32(24);
    }

    /** The next command number that the target expects, for responses. */
    public int expectedCommand() {
        return i32(28);
    }

    /** The highest command number that the target accepts, for responses. */
    public int maxCommand() {
        return i32(32);
    }

    int u8(int at) {
        return bytes.get(at) & 0xFF;
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    int i32(int at) {
        return bytes.getInt(at);
    }

    byte[] bytes(int at, int length) {
        byte[] copy = new byte[length];
        bytes.get(at, copy);
        return copy;
    }

    BasicHeader u8(int at, int value) {
        bytes.put(at, (byte) value);
        return this;
    }

    BasicHeader u16(int at, int value) {
        bytes.putShort(at, (short) value);
        return this;
    }

    BasicHeader i32(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    BasicHeader i64(int at, long value) {
        bytes.putLong(at, value);
        return this;
    }

    BasicHeader bytes(int at, byte[] values) {
        bytes.put(at, values);
        return this;
    }

    BasicHeader setImmediate() {
        return u8(0, u8(0) | IMMEDIATE);
    }

    ByteBuffer buffer() {
        return bytes.duplicate().position(0).limit(LENGTH);
    }
}
