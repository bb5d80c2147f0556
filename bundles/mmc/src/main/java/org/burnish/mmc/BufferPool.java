package org.burnish.mmc;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Direct buffers for parameter lists and short answers, used again and again. */
final class BufferPool {

    private static final int CAPACITY = 64 * 1024;

    private final ConcurrentLinkedQueue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

    /** A direct buffer of which {@code length} bytes can be used. */
    ByteBuffer take(int length) {
        if (length > CAPACITY) {
            return ByteBuffer.allocateDirect(length);
        }
        ByteBuffer buffer = free.poll();
        return (buffer != null ? buffer : ByteBuffer.allocateDirect(CAPACITY))
                .clear()
                .limit(length);
    }

    void give(ByteBuffer buffer) {
        if (buffer.capacity() == CAPACITY) {
            free.offer(buffer);
        }
    }
}
