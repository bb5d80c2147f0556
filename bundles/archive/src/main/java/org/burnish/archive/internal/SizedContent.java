package org.burnish.archive.internal;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/** A content of which nothing is known but its size: for a layout that is not written. */
final class SizedContent implements FileContent {

    private final String origin;
    private final long size;

    SizedContent(String origin, long size) {
        this.origin = origin;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        throw new IOException(origin + " has no bytes: it was only planned");
    }

    @Override
    public String origin() {
        return origin;
    }
}
