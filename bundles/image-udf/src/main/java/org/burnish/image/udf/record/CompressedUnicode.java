package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Text of the character set CS0 as UDF defines it (UDF 2.60 clause 2.1.1): a compression identifier, 8 or 16, and characters of
 * as many bits, most significant byte first. Characters beyond U+FFFF are surrogate pairs; a surrogate without its other half
 * becomes U+FFFD, since no name of a file can have it.
 */
public final class CompressedUnicode {

    private static final int NARROW = 8;
    private static final int WIDE = 16;
    /** The same for names of deleted files (2.3.4.2). */
    private static final int NARROW_DELETED = 254;

    private static final int WIDE_DELETED = 255;

    private CompressedUnicode() {}

    /** The text of these bytes, empty for none; no text where the compression identifier is none. */
    public static Optional<String> decode(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("");
        }
        return switch (bytes[0] & 0xFF) {
            case NARROW, NARROW_DELETED -> Optional.of(narrow(bytes));
            case WIDE, WIDE_DELETED -> bytes.length % 2 == 1 ? Optional.of(wide(bytes)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The text of a field of fixed length, whose last byte is the number of bytes used (ECMA-167 clause 1/7.2.12). */
    public static Optional<String> field(ByteBuffer source, int at, int length) {
        int used = Fields.u8(source, at + length - 1);
        return used >= length ? Optional.empty() : decode(Fields.bytes(source, at, used));
    }

    private static String narrow(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 1; i < bytes.length; i++) {
            text.append((char) (bytes[i] & 0xFF));
        }
        return text.toString();
    }

    private static String wide(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 1; i < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        for (int i = 0; i < text.length(); i++) {
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }
}
