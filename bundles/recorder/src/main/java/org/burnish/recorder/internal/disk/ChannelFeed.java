package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Bytes that are read from a channel by who needs them. */
final class ChannelFeed implements ContentFeed {

    private final ReadableByteChannel source;
    private final ByteBuffer buffer;
    private @Nullable IOException failure;

    /** @param buffer holds a piece */
    ChannelFeed(ReadableByteChannel source, ByteBuffer buffer) {
        this.source = source;
        this.buffer = buffer;
    }

    @Override
    public @Nullable ByteBuffer next() throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            fill(source, buffer.clear());
        } catch (IOException e) {
            if (buffer.position() == 0) {
                throw e;
            }
            // what could be read comes first
            failure = e;
        }
        return buffer.position() == 0 ? null : buffer.flip();
    }

    /** Reads until the buffer is full; returns whether it was before the end was reached. Where it fails, the position says how much was read. */
    static boolean fill(ReadableByteChannel source, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (source.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
