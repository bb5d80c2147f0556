package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Bytes that one thread reads into buffers of a pool, and another writes. */
final class StreamFeed implements ContentFeed {

    private final BufferPool pool;
    private final Queue<ByteBuffer> filled = new ConcurrentLinkedQueue<>();

    /** How many buffers are filled, and the end. */
    private final Semaphore steps = new Semaphore(0);

    private volatile @Nullable Throwable failure;
    private @Nullable ByteBuffer present;
    private boolean ended;
    private volatile boolean closed;

    StreamFeed(BufferPool pool) {
        this.pool = pool;
    }

    /** Passes on a buffer of the pool; returns whether more is wanted. */
    boolean put(ByteBuffer buffer) {
        filled.add(buffer);
        steps.release();
        if (closed) {
            empty();
        }
        return !closed;
    }

    /** There are no more bytes, be it that they can't be read. */
    void end(@Nullable Throwable reason) {
        failure = reason;
        steps.release();
    }

    @Override
    public @Nullable ByteBuffer next() throws IOException {
        giveBack();
        if (!ended) {
            steps.acquireUninterruptibly();
            present = filled.poll();
            ended = present == null;
        }
        if (!ended) {
            return present;
        }
        if (failure instanceof IOException unreadable) {
            throw unreadable;
        } else if (failure instanceof RuntimeException fault) {
            throw fault;
        }
        return null;
    }

    private void giveBack() {
        if (present != null) {
            pool.release(present);
            present = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        giveBack();
        empty();
    }

    private void empty() {
        for (ByteBuffer buffer = filled.poll(); buffer != null; buffer = filled.poll()) {
            pool.release(buffer);
        }
    }
}
