package org.burnish.iso;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens the bytes of a file of an image. */
@ConsumerType
@FunctionalInterface
public interface StreamSource {

    /**
     * Opens them from the first one on; the stream is closed when it was read. Called once for each time that the image is written,
     * and once more for a boot image into which something is patched.
     */
    InputStream open() throws IOException;
}
