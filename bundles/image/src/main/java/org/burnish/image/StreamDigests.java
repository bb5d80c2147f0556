package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/** The checksums that a streamed image has so far. */
@ConsumerType
public interface StreamDigests {

    /** That of all blocks from the session's start up to the block before the asking segment. */
    byte[] session();

    /** That of the content with this checksum index as it was written. */
    byte[] file(int checksumIndex);
}
