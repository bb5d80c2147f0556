package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A running MD5 over direct buffers. The JDK's own update of a direct buffer takes 4 KiB steps through a new array each
 * time; one array that stays in the first-level cache is faster, and makes no garbage.
 */
final class Md5 {

    static final int LENGTH = 16;

    /** What is recorded for content that was not read: no content is known that has this value; xorriso records it too. */
    static final byte[] UNMATCHABLE = new byte[LENGTH];

    private final MessageDigest digest;
    private final byte[] window = new byte[16 * 1024];

    Md5() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no MD5, which every Java must have", e);
        }
    }

    void update(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int count = Math.min(window.length, bytes.remaining());
            bytes.get(window, 0, count);
            digest.update(window, 0, count);
        }
    }

    void reset() {
        digest.reset();
    }

    /** The value of all bytes so far; more can follow. */
    byte[] value() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java's MD5 can't tell intermediate values", e);
        }
    }

    /** The value of all bytes; begins anew. */
    byte[] end() {
        return digest.digest();
    }
}
