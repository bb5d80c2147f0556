package org.burnish.image;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Content whose bytes follow from the layout, such as a boot catalogue, or a boot image into which its own address is
 * patched. The size is known when it is laid out; the bytes are made when they are streamed, from the places of all contents,
 * this one included. Checksums are those of the bytes that were made.
 */
@ConsumerType
public interface GeneratedContent extends FileContent {

    /** The content in a layout, with as many bytes as {@link #size} says. Called when it is streamed, perhaps more than once. */
    FileContent generate(ContentPlacement placement) throws IOException;

    /** Each generated content is one of its own. */
    @Override
    default Object identity() {
        return this;
    }

    /** Never succeeds: without a layout there are no bytes. */
    @Override
    default ReadableByteChannel open() throws IOException {
        throw new IOException(origin() + " has no bytes yet: they are made when the image is written");
    }
}
