package org.burnish.image;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The bytes of a regular file, on disk or on the medium. */
@ConsumerType
public interface FileContent {

    /** The size in bytes that was seen when the content was found; the size that is laid out. */
    long size();

    /**
     * What makes this content the same as another: contents of equal identity are stored once and share one checksum.
     */
    Object identity();

    /** Where the bytes are on the medium already, if they are. */
    default Optional<StoredContent> stored() {
        return Optional.empty();
    }

    /** Opens the bytes for reading from the first on. Reads into direct buffers make no copy. */
    ReadableByteChannel open() throws IOException;

    /** Where the bytes come from, for messages: a path on disk, or an address. */
    String origin();
}
