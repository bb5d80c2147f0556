package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Unsigned numbers and identifiers at absolute positions of a little-endian buffer (ECMA-167 clauses 1/7.1 and 1/7.4). */
public final class Fields {

    private static final int IDENTIFIER = 23;

    private Fields() {}

    /** A Uint8. */
    public static int u8(ByteBuffer source, int at) {
        return source.get(at) & 0xFF;
    }

    /** A Uint16. */
    public static int u16(ByteBuffer source, int at) {
        return Short.toUnsignedInt(source.getShort(at));
    }

    /** A Uint32. */
    public static long u32(ByteBuffer source, int at) {
        return Integer.toUnsignedLong(source.getInt(at));
    }

    /** A Uint64 that has to be a size: what is not below 2^63 is no size of anything. */
    public static long size(ByteBuffer source, int at, Place place, String field) throws DamagedException {
        long value = source.getLong(at);
        if (value < 0) {
            throw place.damaged(field + " is " + Long.toUnsignedString(value) + ", which nothing can have");
        }
        return value;
    }

    /** A copy of bytes. */
    public static byte[] bytes(ByteBuffer source, int at, int length) {
        byte[] bytes = new byte[length];
        source.get(at, bytes);
        return bytes;
    }

    /** The identifier of an entity, without its flags, suffix and trailing zeros (1/7.4). */
    public static String entity(ByteBuffer source, int at) {
        String text = new String(bytes(source, at + 1, IDENTIFIER), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
