package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/** The MD5 values that a streamed image has so far. */
@ConsumerType
public interface StreamDigests {

    /** The MD5 of all blocks from the session's start up to the block before the asking segment, 16 bytes. */
    byte[] session();

    /** The MD5 of the content with this checksum index as it was written, 16 bytes. */
    byte[] file(int checksumIndex);
}
