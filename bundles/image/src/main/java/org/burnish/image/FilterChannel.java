package org.burnish.image;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;

/** Reads from another channel in its own way. It is open as long as the other one, and closes it. */
public abstract class FilterChannel implements ReadableByteChannel {

    /** What is read from. */
    protected final ReadableByteChannel source;

    protected FilterChannel(ReadableByteChannel source) {
        this.source = Objects.requireNonNull(source);
    }

    @Override
    public boolean isOpen() {
        return source.isOpen();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
