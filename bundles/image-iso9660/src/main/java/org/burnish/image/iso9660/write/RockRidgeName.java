package org.burnish.image.iso9660.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.burnish.image.NameBytes;
import org.burnish.image.iso9660.checksum.Md5;
import org.jspecify.annotations.Nullable;

/**
 * The name that Rock Ridge records: UTF-8, at most {@link #MAX_LENGTH} bytes as file systems have it. What is longer is
 * cut, and the MD5 of the whole name distinguishes it from others that begin alike; libisofs does the same.
 */
final class RockRidgeName {

    /** The longest name in bytes. */
    static final int MAX_LENGTH = 255;

    private static final int KEPT = MAX_LENGTH - 2 * Md5.LENGTH - 1;

    private RockRidgeName() {}

    /** Why a name can't be stored in any form, or null if it can. */
    static @Nullable String objection(String name) {
        if (name.isEmpty()) {
            return "it has no name";
        }
        if (name.equals(".") || name.equals("..")) {
            return "its name stands for a directory";
        }
        return name.indexOf('/') >= 0 || name.indexOf(0) >= 0 ? "its name holds a slash or a zero byte" : null;
    }

    /** The bytes that are recorded for a name. */
    static byte[] encode(String name) {
        byte[] bytes = NameBytes.encode(name);
        if (bytes.length <= MAX_LENGTH) {
            return bytes;
        }
        int end = KEPT;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        byte[] tail = (":" + Md5.hex(Md5.of(bytes))).getBytes(StandardCharsets.US_ASCII);
        byte[] cut = Arrays.copyOf(bytes, end + tail.length);
        System.arraycopy(tail, 0, cut, end, tail.length);
        return cut;
    }

    /** Whether the recorded bytes say just this name. */
    static boolean isFaithful(String name) {
        return 3 * name.length() <= MAX_LENGTH && !holdsSurrogate(name)
                || NameBytes.decode(encode(name)).equals(name);
    }

    private static boolean holdsSurrogate(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
