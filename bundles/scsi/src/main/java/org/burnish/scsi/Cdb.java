package org.burnish.scsi;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A command descriptor block (SPC-4, 4.3) with the name of its command and the direction of its data.
 * Immutable. How many bytes travel is the size of the buffer that goes with it to {@link ScsiDevice#execute}.
 */
public final class Cdb {

    /** Where the data of a command go, seen from the initiator. */
    public enum Direction {
        /** No data. */
        NONE,
        /** From the drive. */
        IN,
        /** To the drive. */
        OUT
    }

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final String name;
    private final Direction direction;
    private final byte[] bytes;

    private Cdb(String name, Direction direction, byte[] bytes) {
        if (bytes.length < 6 || bytes.length > 16) {
            throw new IllegalArgumentException("A CDB has 6 to 16 bytes, not " + bytes.length);
        }
        this.name = name;
        this.direction = direction;
        this.bytes = bytes;
    }

    /**
     * Makes a CDB of a copy of these bytes.
     *
     * @param name the command's name as in the standard, such as {@code READ DISC INFORMATION}
     * @param direction where its data go
     * @param bytes 6 to 16 bytes, the operation code first
     */
    public static Cdb of(String name, Direction direction, byte[] bytes) {
        return new Cdb(name, direction, bytes.clone());
    }

    /** The same from int values, of which the low eight bits count. */
    public static Cdb of(String name, Direction direction, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Cdb(name, direction, bytes);
    }

    /** The command's name as in the standard. */
    public String name() {
        return name;
    }

    /** Where the data of this command go. */
    public Direction direction() {
        return direction;
    }

    /** The operation code, 0 to 255. */
    public int opcode() {
        return bytes[0] & 0xFF;
    }

    /** How many bytes the block has. */
    public int length() {
        return bytes.length;
    }

    /** Byte {@code index} as 0 to 255. */
    public int u8(int index) {
        return bytes[index] & 0xFF;
    }

    /** Bytes {@code index} and the next one, big-endian, 0 to 65535. */
    public int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }

    /** Three bytes from {@code index} on, big-endian, unsigned. */
    public int u24(int index) {
        return u16(index) << 8 | u8(index + 2);
    }

    /** Four bytes from {@code index} on, big-endian, signed: addresses of a CD's pre-gap are negative. */
    public int i32(int index) {
        return u16(index) << 16 | u16(index + 2);
    }

    /** Four bytes from {@code index} on, big-endian, unsigned. */
    public long u32(int index) {
        return i32(index) & 0xFFFF_FFFFL;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The bytes as in a SCSI log: {@code 51 00 00 ...}. */
    public String hex() {
        return SPACED.formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cdb that && direction == that.direction && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + "  " + hex();
    }
}
