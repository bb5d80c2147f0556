package org.burnish.parity.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests that every Java has. */
final class Sha {

    private Sha() {}

    /** SHA-256. */
    static MessageDigest begin() {
        return digest("SHA-256");
    }

    /** MD5, for what others recorded. */
    static MessageDigest md5() {
        return digest("MD5");
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + name, e);
        }
    }
}
