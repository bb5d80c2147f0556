package org.burnish.image.udf.record;

import java.nio.ByteBuffer;

/**
 * An allocation descriptor, short or long (ECMA-167 clauses 4/14.14.1 and 4/14.14.2).
 *
 * @param type how the extent is recorded
 * @param length its bytes
 * @param address its first block
 */
public record Extent(Type type, long length, BlockAddress address) {

    /** The upper two bits of the extent length (4/14.14.1.1). */
    public enum Type {
        RECORDED,
        /** Blocks are reserved, and read as zeros. */
        NOT_RECORDED,
        /** There are no blocks; zeros are read. */
        NOT_ALLOCATED,
        /** More allocation descriptors. */
        CONTINUATION
    }

    /** The length of a long one in bytes. */
    public static final int LONG = 16;

    /** The length of a short one. */
    public static final int SHORT = 8;

    private static final int LENGTH_BITS = 30;
    private static final long LENGTH_MASK = (1L << LENGTH_BITS) - 1;

    /** A long one at an absolute position. */
    public static Extent decodeLong(ByteBuffer source, int at) {
        return of(Fields.u32(source, at), BlockAddress.decode(source, at + 4));
    }

    /** A short one: its blocks are in the partition of the structure that holds it. */
    public static Extent decodeShort(ByteBuffer source, int at, int partition) {
        return of(Fields.u32(source, at), new BlockAddress(Fields.u32(source, at + 4), partition));
    }

    /** The extended one of clause 4/14.14.3, without what it says of coding. */
    public static Extent decodeExtended(ByteBuffer source, int at) {
        return of(Fields.u32(source, at), BlockAddress.decode(source, at + 12));
    }

    static Extent of(long length, BlockAddress address) {
        return new Extent(Type.values()[(int) (length >>> LENGTH_BITS)], length & LENGTH_MASK, address);
    }
}
