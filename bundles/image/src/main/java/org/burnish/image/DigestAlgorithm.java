package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to make checksums. A service; those of the Java platform are there without one. A service of the same name goes
 * first, so that a faster one can take its place.
 */
@ConsumerType
public interface DigestAlgorithm {

    /** The name as Java knows it, such as {@code MD5} or {@code SHA-256}. */
    String name();

    /** How many bytes a checksum has. */
    int length();

    /** A digest of nothing so far. */
    RunningDigest begin();
}
