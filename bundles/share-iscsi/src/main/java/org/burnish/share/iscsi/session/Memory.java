package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The memory that all sessions of a share have together for the data of their commands: direct buffers up to so many bytes. A
 * part of them is kept for the next commands.
 */
final class Memory {

    /** A kernel that writes 1280 KiB at a time and fills its window has 16 MiB; all sessions together have that here. */
    private static final long MOST = 128L * 1024 * 1024;

    private static final int SMALLEST = 64 * 1024;
    /** One part in so many is kept for the next commands; so is one part of the heap's limit, which is that of direct buffers too. */
    private static final int PARTS = 4;

    private final long most;
    /** Found by index: buffers are equal to each other where their contents are, so no collection may compare them. */
    private final List<ByteBuffer> idle = new ArrayList<>();

    private long all;
    private long kept;

    /** Of so many bytes. */
    Memory(long most) {
        this.most = most;
    }

    /** As much as this program can spare. */
    static Memory ofThisProgram() {
        return new Memory(Math.min(MOST, Runtime.getRuntime().maxMemory() / PARTS));
    }

    /** A buffer from position 0 to this limit that nobody else has until it is given back; empty where there is no room. */
    synchronized Optional<ByteBuffer> take(int length) {
        int capacity = capacity(length);
        for (int index = idle.size() - 1; index >= 0; index--) {
            if (idle.get(index).capacity() == capacity) {
                return Optional.of(unkeep(index).clear().limit(length));
            }
        }
        while (all + capacity > most && !idle.isEmpty()) {
            all -= unkeep(0).capacity();
        }
        if (all + capacity > most) {
            return Optional.empty();
        }
        ByteBuffer made = ByteBuffer.allocateDirect(capacity).limit(length);
        all += capacity;
        return Optional.of(made);
    }

    private ByteBuffer unkeep(int index) {
        ByteBuffer buffer = idle.remove(index);
        kept -= buffer.capacity();
        return buffer;
    }

    /** A power of two, so that a buffer fits the next command of about the same length, and no small one keeps a large one. */
    private static int capacity(int length) {
        return Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, length - 1)) << 1);
    }

    synchronized void give(ByteBuffer buffer) {
        if (kept + buffer.capacity() > most / PARTS) {
            all -= buffer.capacity();
            return;
        }
        kept += buffer.capacity();
        idle.add(buffer);
    }

    /** How many bytes all buffers have. */
    synchronized long bytes() {
        return all;
    }

    /** How many of them are in use. */
    synchronized long taken() {
        return all - kept;
    }
}
