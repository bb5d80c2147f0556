package org.burnish.verifier.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, which every Java platform has. */
final class Md5 {

    private Md5() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java platform has no MD5", impossible);
        }
    }

    /** The checksum of what was digested so far; the digest goes on. */
    static byte[] soFar(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The MD5 of this Java platform can't be cloned", impossible);
        }
    }

    static String hex(byte[] md5) {
        return HexFormat.of().formatHex(md5);
    }
}
