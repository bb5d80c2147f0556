package org.burnish.verifier.internal;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The buffers between the reading thread and one digesting thread, and the reading that the lane is at. */
final class Lane {

    private static final int BUFFERS = 8;

    /**
     * What was read.
     *
     * @param reading what is digested, null where blocks are read without one
     * @param data the blocks, if they were read; else just the buffer, or null if that was given back
     * @param badLba the block that can't be read
     * @param reason why, null if the blocks were read
     */
    record Chunk(
            @Nullable Reading reading,
            Reading.Piece piece,
            @Nullable ByteBuffer data,
            long badLba,
            @Nullable String reason) {}

    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private final Deque<Chunk> full = new ArrayDeque<>();
    private int made;
    private boolean closed;
    private @Nullable Reading reading;

    /** The reading whose next piece goes to this lane, or null. Asked and set by the reading thread only. */
    @Nullable
    Reading reading() {
        return reading;
    }

    void reading(@Nullable Reading next) {
        reading = next;
    }

    /** A buffer to read into, or null while all are under way. */
    @Nullable
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

    @Nullable
    Chunk poll() {
        return full.poll();
    }

    void giveBack(ByteBuffer buffer) {
        free.push(buffer);
    }
}
