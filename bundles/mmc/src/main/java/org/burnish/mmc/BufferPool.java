package org.burnish.mmc;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Direct buffers for parameter lists and short answers, used again and again. */
final class BufferPool {

    private static final int CAPACITY = 64 * 1024;
    private static final byte[] ZEROS = new byte[CAPACITY];

    private final ConcurrentLinkedQueue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

    /** A direct buffer of which {@code length} bytes can be used; they are zero, so that no earlier answer shows through. */
    ByteBuffer take(int length) {
        if (length > CAPACITY) {
            return ByteBuffer.allocateDirect(length);
        }
        ByteBuffer buffer = free.poll();
        if (buffer == null) {
            return ByteBuffer.allocateDirect(CAPACITY).limit(length);
        }
        return buffer.clear().limit(length).put(0, ZEROS, 0, length);
    }

    void give(ByteBuffer buffer) {
        if (buffer.capacity() == CAPACITY) {
            free.offer(buffer);
        }
    }
}
