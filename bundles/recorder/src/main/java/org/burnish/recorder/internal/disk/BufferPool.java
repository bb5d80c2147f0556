package org.burnish.recorder.internal.disk;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A limited number of direct buffers. A thread that needs one waits until one is given back, even if it is interrupted. */
final class BufferPool {

    private final Semaphore left;
    private final int capacity;
    private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();

    /**
     * Makes a pool; buffers are made when they are needed.
     *
     * @param most how many there are
     * @param capacity of each, in bytes
     */
    BufferPool(int most, int capacity) {
        this.left = new Semaphore(most);
        this.capacity = capacity;
    }

    /** A cleared buffer. */
    ByteBuffer take() {
        left.acquireUninterruptibly();
        @Nullable ByteBuffer used = free.poll();
        return used == null ? ByteBuffer.allocateDirect(capacity) : used.clear();
    }

    /** Gives back a buffer that was taken. */
    void release(ByteBuffer buffer) {
        free.add(buffer);
        left.release();
    }
}
