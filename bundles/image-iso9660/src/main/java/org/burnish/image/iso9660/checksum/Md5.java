package org.burnish.image.iso9660.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, which every Java platform has. */
public final class Md5 {

    /** As Java calls it. */
    public static final String NAME = "MD5";

    /** The length of a checksum in bytes. */
    public static final int LENGTH = 16;

    private Md5() {}

    /** A new digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(
                    "This Java platform has no MD5, which its specification demands", impossible);
        }
    }

    /** The checksum of these bytes. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** A checksum as lower-case hexadecimal digits. */
    public static String hex(byte[] md5) {
        return HexFormat.of().formatHex(md5);
    }
}
