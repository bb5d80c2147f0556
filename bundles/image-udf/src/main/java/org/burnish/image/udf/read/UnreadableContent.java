package org.burnish.image.udf.read;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/**
 * Content that a file entry describes, and that can't be read.
 *
 * @param size how many bytes the entry says it has
 * @param origin where the entry is
 * @param reason what is wrong with it
 */
record UnreadableContent(long size, String origin, String reason) implements FileContent {

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        throw new IOException("the content, " + size + " bytes, can't be read: " + reason);
    }
}
