package org.burnish.image;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of names and link targets, on a medium or on disk, as strings and back. They are UTF-8; a byte that is no part of valid UTF-8 becomes
 * the lone surrogate U+DC00 plus the byte (U+DC80 to U+DCFF), which valid text never holds, so that every sequence of
 * bytes comes back as it was.
 */
public final class NameBytes {

    private static final char ESCAPE = '\uDC00';

    private NameBytes() {}

    /** The string of these bytes. */
    public static String decode(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return decodeMultiByte(bytes);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String decodeMultiByte(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return decodeInvalid(bytes);
        }
    }

    private static String decodeInvalid(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = validLength(bytes, at);
            if (length == 0) {
                text.append((char) (ESCAPE + (bytes[at] & 0xFF)));
                at++;
            } else {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return text.toString();
    }

    /** How long the valid character at this place is in bytes, 0 if there is none. */
    private static int validLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length > bytes.length - at) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
            return length;
        } catch (CharacterCodingException invalid) {
            return 0;
        }
    }

    /** The last name of a URI's path, in which bytes may be escaped; a slash at the end does not count. */
    public static String lastOf(URI uri) {
        String path = uri.getRawPath();
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end);
        for (int at = path.lastIndexOf('/', end - 1) + 1; at < end; at++) {
            if (path.charAt(at) == '%') {
                bytes.write(Integer.parseInt(path, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(path.charAt(at));
            }
        }
        return decode(bytes.toByteArray());
    }

    /** The bytes of a string; those that {@link #decode} made come back as they were. */
    public static byte[] encode(String text) {
        return holdsBytes(text) ? encodeEscaped(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a string holds bytes that are no part of valid UTF-8. */
    public static boolean holdsBytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encodeEscaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                bytes.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(text.charAt(i) - ESCAPE);
                plain = i + 1;
            }
        }
        bytes.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static boolean isEscape(String text, int index) {
        char value = text.charAt(index);
        return value >= ESCAPE + 0x80
                && value <= ESCAPE + 0xFF
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
