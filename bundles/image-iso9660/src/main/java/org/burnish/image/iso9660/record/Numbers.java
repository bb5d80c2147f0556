package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and character fields as ECMA-119 clauses 7.1 to 7.4 record them, whatever the buffer's byte order is. */
public final class Numbers {

    private Numbers() {}

    /** Puts a 16-bit number in both byte orders (7.2.3). */
    public static void putBoth16(ByteBuffer target, int value) {
        short big = (short) value;
        boolean isBig = target.order() == ByteOrder.BIG_ENDIAN;
        target.putShort(isBig ? Short.reverseBytes(big) : big);
        target.putShort(isBig ? big : Short.reverseBytes(big));
    }

    /** Puts a 32-bit number in both byte orders (7.3.3). */
    public static void putBoth32(ByteBuffer target, long value) {
        putLittle32(target, value);
        putBig32(target, value);
    }

    /** Puts a 16-bit number, least significant byte first (7.2.1). */
    public static void putLittle16(ByteBuffer target, int value) {
        target.put((byte) value).put((byte) (value >> 8));
    }

    /** Puts a 32-bit number, least significant byte first (7.3.1). */
    public static void putLittle32(ByteBuffer target, long value) {
        int number = (int) value;
        target.putInt(target.order() == ByteOrder.BIG_ENDIAN ? Integer.reverseBytes(number) : number);
    }

    /** Puts a 32-bit number, most significant byte first (7.3.2). */
    public static void putBig32(ByteBuffer target, long value) {
        int number = (int) value;
        target.putInt(target.order() == ByteOrder.BIG_ENDIAN ? number : Integer.reverseBytes(number));
    }

    /** The little-endian half of a 16-bit number in both orders at an absolute position. */
    public static int both16(ByteBuffer source, int position) {
        return (source.get(position) & 0xFF) | ((source.get(position + 1) & 0xFF) << 8);
    }

    /** The little-endian half of a 32-bit number in both orders at an absolute position, unsigned. */
    public static long both32(ByteBuffer source, int position) {
        return little32(source, position);
    }

    /** A 32-bit number, least significant byte first, at an absolute position, unsigned. */
    public static long little32(ByteBuffer source, int position) {
        return both16(source, position) | (long) both16(source, position + 2) << 16;
    }

    /** A 32-bit number, most significant byte first, at an absolute position, unsigned. */
    public static long big32(ByteBuffer source, int position) {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) little32(source, position)));
    }

    /** Puts characters and fills the field up with spaces (7.4.3.2); what does not fit is cut off. */
    public static void putText(ByteBuffer target, String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int used = Math.min(bytes.length, width);
        target.put(bytes, 0, used);
        for (int i = used; i < width; i++) {
            target.put((byte) ' ');
        }
    }

    /** The characters of a field at an absolute position, without trailing spaces and zeros. */
    public static String text(ByteBuffer source, int position, int width) {
        byte[] bytes = bytes(source, position, width);
        int end = width;
        while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    /** A copy of bytes at an absolute position. */
    public static byte[] bytes(ByteBuffer source, int position, int length) {
        byte[] bytes = new byte[length];
        source.get(position, bytes);
        return bytes;
    }

    /** Puts this many zero bytes. */
    public static void putZeros(ByteBuffer target, int length) {
        int rest = length;
        for (; rest >= Long.BYTES; rest -= Long.BYTES) {
            target.putLong(0);
        }
        for (; rest > 0; rest--) {
            target.put((byte) 0);
        }
    }
}
