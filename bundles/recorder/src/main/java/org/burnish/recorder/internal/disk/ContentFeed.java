package org.burnish.recorder.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of a content, piece by piece, in their order. Used by one thread. */
interface ContentFeed extends Closeable {

    /**
     * The next piece, from its position to its limit; valid until the next call.
     *
     * @return null at the end
     * @throws IOException when the bytes that follow can't be read
     */
    @Nullable
    ByteBuffer next() throws IOException;
}
