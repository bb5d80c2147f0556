package org.burnish.image;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** A checksum in the making. Not safe for use by several threads at once. */
@ConsumerType
public interface RunningDigest {

    /** Takes all remaining bytes of a direct or other buffer. */
    void update(ByteBuffer bytes);

    /** The checksum of all bytes so far; more can follow. */
    byte[] soFar();

    /** The checksum of all bytes; begins anew. */
    byte[] end();

    /** Begins anew. */
    void reset();
}
