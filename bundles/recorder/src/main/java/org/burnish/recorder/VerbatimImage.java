package org.burnish.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/** An image that exists already: its bytes are recorded as they are, whatever they mean. */
@ConsumerType
public interface VerbatimImage {

    /** In bytes; empty where only its end shows it, as with a pipe. */
    OptionalLong size();

    /**
     * Opens the bytes for reading from the first on. Called once for each recording. Closing the channel ends a read that
     * waits.
     */
    ReadableByteChannel open() throws IOException;

    /** Where the bytes come from, for messages: a path, or such as {@code standard input}. */
    String origin();

    /**
     * A file, a block device, or a named pipe.
     *
     * @throws IOException when it is missing, a directory, empty, or may not be read
     */
    static VerbatimImage of(Path file) throws IOException {
        return ImageFile.of(file);
    }

    /**
     * What comes from a stream. It is recorded once.
     *
     * @param size in bytes, if it is known
     */
    static VerbatimImage of(InputStream stream, OptionalLong size, String origin) {
        return new ImageStream(stream, size, origin);
    }
}
