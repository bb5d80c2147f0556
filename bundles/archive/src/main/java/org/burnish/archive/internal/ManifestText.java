package org.burnish.archive.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.burnish.image.NameBytes;

/**
 * Lines of manifests. Those of sha256sum: a digest, two spaces, a name; where the name has a backslash, a line feed or a carriage
 * return, these are escaped, and a backslash in front of the line says so.
 */
final class ManifestText {

    /** The bytes of a line besides the name. */
    static final int LINE = 64 + 2 + 1;

    private ManifestText() {}

    /** The bytes of a line of sha256sum. */
    static byte[] line(String digest, String path) {
        byte[] name = NameBytes.encode(path);
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE + name.length);
        byte[] escaped = escaped(name);
        if (escaped.length > name.length) {
            line.write('\\');
        }
        return line(line, digest, escaped);
    }

    private static byte[] escaped(byte[] name) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(name.length);
        for (byte each : name) {
            switch (each) {
                case '\\' -> escaped.writeBytes(new byte[] {'\\', '\\'});
                case '\n' -> escaped.writeBytes(new byte[] {'\\', 'n'});
                case '\r' -> escaped.writeBytes(new byte[] {'\\', 'r'});
                default -> escaped.write(each);
            }
        }
        return escaped.toByteArray();
    }

    /** The bytes of a line of BagIt (RFC 8493, 2.1.3), which escapes line ends and percent signs by percent signs. */
    static byte[] bagLine(String digest, String path) {
        String escaped = path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
        return line(new ByteArrayOutputStream(), digest, NameBytes.encode(escaped));
    }

    private static byte[] line(ByteArrayOutputStream line, String digest, byte[] name) {
        line.writeBytes(digest.getBytes(StandardCharsets.US_ASCII));
        line.write(' ');
        line.write(' ');
        line.writeBytes(name);
        line.write('\n');
        return line.toByteArray();
    }
}
