package org.burnish.mmc.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Big-endian fields of an answer, addressed from its first byte. What lies beyond the end of the answer reads as
 * zero, so that a short answer decodes as far as it goes.
 */
public final class Fields {

    private final ByteBuffer bytes;

    private Fields(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The fields between position and limit; the buffer's position stays. */
    public static Fields of(ByteBuffer in) {
        return new Fields(in.slice());
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.limit();
    }

    /** The byte at {@code index}, 0 to 255. */
    public int u8(int index) {
        return index >= 0 && index < bytes.limit() ? bytes.get(index) & 0xFF : 0;
    }

    /** Whether this bit, 7 the highest, of the byte at {@code index} is set. */
    public boolean bit(int index, int bit) {
        return (u8(index) >> bit & 1) != 0;
    }

    /** {@code count} bits of the byte at {@code index}, of which {@code lowest} is the lowest. */
    public int bits(int index, int lowest, int count) {
        return u8(index) >> lowest & (1 << count) - 1;
    }

    /** Two bytes, unsigned. */
    public int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }

    /** Three bytes, unsigned. */
    public int u24(int index) {
        return u16(index) << 8 | u8(index + 2);
    }

    /** Four bytes, signed: addresses of a CD may be negative. */
    public int i32(int index) {
        return u16(index) << 16 | u16(index + 2);
    }

    /** Four bytes, unsigned. */
    public long u32(int index) {
        return i32(index) & 0xFFFF_FFFFL;
    }

    /** ASCII text without the blanks and zeros at its end. */
    public String text(int index, int length) {
        int from = Math.min(index, length());
        byte[] text = new byte[Math.min(length, length() - from)];
        bytes.get(from, text);
        return new String(text, StandardCharsets.ISO_8859_1).replace('\0', ' ').stripTrailing();
    }

    /** A read-only copy of {@code length} bytes from {@code index} on, shorter if the answer ends before. */
    public ByteBuffer copy(int index, int length) {
        int from = Math.max(0, Math.min(index, length()));
        byte[] part = new byte[Math.max(0, Math.min(length, length() - from))];
        bytes.get(from, part);
        return ByteBuffer.wrap(part).asReadOnlyBuffer();
    }

    /** A view of the bytes between two indexes, cut at the end of the answer. */
    public Fields part(int from, int to) {
        int start = Math.max(0, Math.min(from, length()));
        int end = Math.max(start, Math.min(to, length()));
        return new Fields(bytes.slice(start, end - start));
    }

    /** The bytes between two indexes as a buffer that shares them, cut at the end of the answer. */
    public ByteBuffer slice(int from, int to) {
        return part(from, to).bytes.duplicate();
    }
}
