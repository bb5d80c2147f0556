package org.burnish.image.iso9660.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.burnish.image.NameBytes;

/**
 * A file or directory identifier of ISO 9660:1999 made from any name: its bytes, of which none has a meaning, without a version.
 * A name that is too long is cut where libisofs cuts it, but not within a character of UTF-8.
 */
final class EnhancedName {

    /** The characters of keys, one a byte. */
    static final Charset CHARSET = StandardCharsets.ISO_8859_1;

    /** The longest name in bytes (ISO 9660:1999 clause 7.5). */
    static final int LIMIT = 207;

    /** Alone it is the identifier of the directory above (ECMA-119 clause 6.8.2.2). */
    private static final String PARENT = "\1";

    private EnhancedName() {}

    /** The identifier of a name, which may be that of others too. */
    static ShortName of(String name, boolean directory) {
        String bytes = cut(new String(NameBytes.encode(name), CHARSET), LIMIT);
        return DottedName.of(bytes.equals(PARENT) ? "_" : bytes, directory, LIMIT, EnhancedName::cut);
    }

    private static String cut(String bytes, int length) {
        int end = Math.min(length, bytes.length());
        while (end > 0 && end < bytes.length() && isContinuation(bytes.charAt(end))) {
            end--;
        }
        return bytes.substring(0, end);
    }

    private static boolean isContinuation(char value) {
        return (value & 0xC0) == 0x80;
    }
}
