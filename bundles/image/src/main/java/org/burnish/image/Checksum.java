package org.burnish.image;

import java.util.HexFormat;
import java.util.Objects;

/**
 * A checksum that was recorded or computed.
 *
 * @param digest the name of the {@link DigestAlgorithm}
 * @param hex the value, in lower-case hexadecimal digits
 */
public record Checksum(String digest, String hex) {

    public Checksum {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(hex);
    }

    /** Of bytes. */
    public static Checksum of(String digest, byte[] value) {
        return new Checksum(digest, HexFormat.of().formatHex(value));
    }
}
