package org.burnish.station.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.image.NameBytes;

/**
 * The keys of entries, as bytes that are compared without sign:
 *
 * <ul>
 *   <li>{@code w}, a word, 0, a name in lower case;
 *   <li>{@code p}, a path;
 *   <li>{@code s}, the first bytes of a SHA-256.
 * </ul>
 */
final class Keys {

    static final byte WORD = 'w';
    static final byte PATH = 'p';
    static final byte SHA256 = 's';
    /** So many bytes of a digest tell files apart until their rows are read. */
    static final int DIGEST = 12;

    private Keys() {}

    /** Of a word of a name. */
    static byte[] word(String word, byte[] name) {
        byte[] first = word.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[first.length + name.length + 2];
        key[0] = WORD;
        System.arraycopy(first, 0, key, 1, first.length);
        System.arraycopy(name, 0, key, first.length + 2, name.length);
        return key;
    }

    /** Of a path. */
    static byte[] path(String path) {
        return with(PATH, NameBytes.encode(path));
    }

    /** Of a digest. */
    static byte[] digest(byte[] sha256) {
        return with(SHA256, Arrays.copyOf(sha256, DIGEST));
    }

    /** The kind before bytes. */
    static byte[] with(byte kind, byte[] bytes) {
        byte[] key = new byte[bytes.length + 1];
        key[0] = kind;
        System.arraycopy(bytes, 0, key, 1, bytes.length);
        return key;
    }

    /** The first key behind all that begin with this one. */
    static byte[] behind(byte[] prefix) {
        int end = prefix.length;
        while (prefix[end - 1] == (byte) 0xFF) {
            end--;
        }
        byte[] next = Arrays.copyOf(prefix, end);
        next[end - 1]++;
        return next;
    }

    /** Where the name begins in the key of a word. */
    static int nameAt(byte[] key) {
        int at = 1;
        while (key[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
