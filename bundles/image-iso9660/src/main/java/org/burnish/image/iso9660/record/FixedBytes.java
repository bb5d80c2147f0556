package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Bytes of a field that is padded with zeros.
 *
 * @param hex the bytes without the padding, two digits each
 */
public record FixedBytes(String hex) {

    private static final HexFormat FORMAT = HexFormat.of();

    /** Zeros alone. */
    public static final FixedBytes NONE = new FixedBytes("");

    /** @throws IllegalArgumentException when it is not an even number of digits */
    public FixedBytes {
        hex = pairs(FORMAT.formatHex(FORMAT.parseHex(hex)));
    }

    /** Without zeros at the end, which are padding. */
    private static String pairs(String digits) {
        int end = digits.length();
        while (end >= 2 && digits.startsWith("00", end - 2)) {
            end -= 2;
        }
        return digits.substring(0, end);
    }

    /** Those of a text of one byte for each character. */
    public static FixedBytes of(String text) {
        return new FixedBytes(FORMAT.formatHex(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static FixedBytes decode(ByteBuffer source, int at, int length) {
        byte[] bytes = new byte[length];
        source.get(at, bytes);
        return new FixedBytes(FORMAT.formatHex(bytes));
    }

    /** Puts as many bytes as the field has. */
    public void encode(ByteBuffer target, int length) {
        byte[] bytes = FORMAT.parseHex(hex);
        int count = Math.min(bytes.length, length);
        target.put(bytes, 0, count);
        Numbers.putZeros(target, length - count);
    }

    /** How many bytes there are without the padding. */
    public int length() {
        return hex.length() / 2;
    }

    /** Whether they are all zero. */
    public boolean isZero() {
        return hex.isEmpty();
    }

    /** All bytes of a field, two digits each. */
    public String padded(int length) {
        return hex + "00".repeat(Math.max(0, length - length()));
    }
}
