package org.burnish.verifier.internal;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** The buffers between the reading thread and one digesting thread, and the job that the lane is at. */
final class Lane {

    private static final int BUFFERS = 8;

    /**
     * What was read.
     *
     * @param data the blocks, if they were read; else just the buffer
     * @param badLba the block that can't be read
     * @param reason why, null if the blocks were read
     */
    record Chunk(Job job, Job.Piece piece, ByteBuffer data, long badLba, String reason) {}

    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private final Deque<Chunk> full = new ArrayDeque<>();
    private int made;
    private boolean closed;
    private Job job;

    /** The job whose next piece goes to this lane, or null. Asked and set by the reading thread only. */
    Job job() {
        return job;
    }

    void job(Job next) {
        job = next;
    }

    /** A buffer to read into, or null while all are under way. */
    ByteBuffer tryTake() {
        if (free.isEmpty() && made < BUFFERS) {
            made++;
            return ByteBuffer.allocateDirect(Blocks.CHUNK);
        }
        return free.poll();
    }

    void put(Chunk chunk) {
        full.add(chunk);
    }

    void close() {
        closed = true;
    }

    boolean ended() {
        return closed && full.isEmpty();
    }

    Chunk poll() {
        return full.poll();
    }

    void giveBack(ByteBuffer buffer) {
        free.push(buffer);
    }
}
