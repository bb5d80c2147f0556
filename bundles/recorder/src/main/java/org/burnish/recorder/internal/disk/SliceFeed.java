package org.burnish.recorder.internal.disk;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Bytes that were read already. */
final class SliceFeed implements ContentFeed {

    private @Nullable ByteBuffer bytes;

    /** @param bytes all of them; none is no piece */
    SliceFeed(ByteBuffer bytes) {
        this.bytes = bytes.hasRemaining() ? bytes : null;
    }

    @Override
    public @Nullable ByteBuffer next() {
        ByteBuffer all = bytes;
        bytes = null;
        return all;
    }

    @Override
    public void close() {
        bytes = null;
    }
}
