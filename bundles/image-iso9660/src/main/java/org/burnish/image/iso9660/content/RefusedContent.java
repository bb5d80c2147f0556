package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/**
 * Content that a directory record describes, and that can't be read from here.
 *
 * @param size how many bytes the record says it has
 * @param origin where it should be
 * @param reason what keeps it from being read, without a subject
 */
public record RefusedContent(long size, String origin, String reason) implements FileContent {

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        throw new IOException("the content, " + size + " bytes from " + origin + " on, " + reason);
    }
}
