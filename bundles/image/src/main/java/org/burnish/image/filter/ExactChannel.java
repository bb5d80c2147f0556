package org.burnish.image.filter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FilterChannel;

/** Gives just so many bytes. Fails when its source ends earlier, or goes on, or fails at its end. */
public final class ExactChannel extends FilterChannel {

    private final long size;
    private final String what;
    private long position;
    private boolean complete;

    /**
     * Makes one.
     *
     * @param size the bytes that there have to be
     * @param what gives them, for messages
     */
    public ExactChannel(ReadableByteChannel source, long size, String what) {
        super(source);
        this.size = size;
        this.what = what;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position == size) {
            requireEnd();
            return -1;
        }
        if (!target.hasRemaining()) {
            return 0;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + size - position));
        int count;
        try {
            count = source.read(target);
        } finally {
            target.limit(limit);
        }
        if (count < 0) {
            throw new IOException(what + " gives " + position + " bytes now, and gave " + size + " bytes before");
        }
        position += count;
        if (position == size) {
            requireEnd();
        }
        return count;
    }

    private void requireEnd() throws IOException {
        ByteBuffer more = ByteBuffer.allocate(1);
        while (!complete) {
            int count = source.read(more);
            if (count > 0) {
                throw new IOException(what + " gives more now than the " + size + " bytes that it gave before");
            }
            complete = count < 0;
        }
    }
}
