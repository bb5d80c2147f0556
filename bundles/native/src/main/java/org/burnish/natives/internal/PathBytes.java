package org.burnish.natives.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The bytes of a path as the system has them, which need not be text of any character set. */
final class PathBytes {

    private PathBytes() {}

    /** The absolute path's bytes with the zero that ends them. */
    static byte[] of(Path path) {
        String text = path.toString();
        return path.isAbsolute() && isPlain(text) ? (text + '\0').getBytes(StandardCharsets.US_ASCII) : ofAny(path);
    }

    /** Whether a path's text is its bytes. Java has a question mark or a character of its own for what it can't read. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= 0x7F || character == '?') {
                return false;
            }
        }
        return true;
    }

    private static byte[] ofAny(Path path) {
        String raw = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length() + 1);
        // Java puts a slash behind the names of directories, and of links to them, which would follow the link
        int end = raw.length() > 1 && raw.endsWith("/") ? raw.length() - 1 : raw.length();
        for (int at = 0; at < end; at++) {
            if (raw.charAt(at) == '%') {
                bytes.write(Integer.parseInt(raw, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(raw.charAt(at));
            }
        }
        bytes.write(0);
        return bytes.toByteArray();
    }
}
