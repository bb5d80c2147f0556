package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Ends after so many bytes, whatever its source has. */
public final class LimitedChannel extends FilterChannel {

    private long left;

    /** @param bytes how many are read at most */
    public LimitedChannel(ReadableByteChannel source, long bytes) {
        super(source);
        left = bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (left == 0) {
            return -1;
        }
        int end = target.limit();
        target.limit((int) Math.min(end, target.position() + left));
        try {
            int count = source.read(target);
            left -= Math.max(0, count);
            return count;
        } finally {
            target.limit(end);
        }
    }
}
