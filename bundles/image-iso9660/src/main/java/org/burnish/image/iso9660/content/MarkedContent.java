package org.burnish.image.iso9660.content;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.burnish.image.FileContent;
import org.burnish.image.StoredContent;
import org.burnish.image.iso9660.susp.CompressedFile;

/**
 * Content that is in compressed form already. It is read in that form; the directory record names the form for readers of the image.
 *
 * @param recorded the compressed bytes
 * @param entry what the directory record says of their form
 */
public record MarkedContent(FileContent recorded, CompressedFile entry) implements CompressedContent {

    @Override
    public long size() {
        return recorded.size();
    }

    @Override
    public Object identity() {
        return recorded.identity();
    }

    @Override
    public Optional<StoredContent> stored() {
        return recorded.stored();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return recorded.open();
    }

    @Override
    public String origin() {
        return recorded.origin();
    }
}
