package org.burnish.image;

import java.nio.ByteBuffer;

/** Bytes without content. */
public final class Zeros {

    private static final ByteBuffer ZEROS = ByteBuffer.allocate(1 << 16).asReadOnlyBuffer();

    private Zeros() {}

    /** Whether a buffer has nothing else. Its position stays. */
    public static boolean fill(ByteBuffer some) {
        int end = some.limit();
        for (int at = some.position(); at < end; at += ZEROS.capacity()) {
            int count = Math.min(ZEROS.capacity(), end - at);
            if (some.slice(at, count).mismatch(ZEROS.slice(0, count)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The same of the bytes from one absolute position up to another; of no bytes it is true. */
    public static boolean fill(ByteBuffer some, int from, int to) {
        return from >= to || fill(some.slice(from, to - from));
    }
}
