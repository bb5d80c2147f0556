package org.burnish.image;

import java.io.ByteArrayInputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/** Content that is in memory. Each object is a content of its own. */
public final class BytesContent implements FileContent {

    private final String origin;
    private final byte[] bytes;

    /**
     * Makes a content.
     *
     * @param origin what it is, for messages
     * @param bytes not copied
     */
    public BytesContent(String origin, byte[] bytes) {
        this.origin = Objects.requireNonNull(origin);
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() {
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }

    @Override
    public String origin() {
        return origin;
    }
}
