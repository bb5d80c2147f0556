package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Direct buffers of one connection, kept for its next commands: as many as the window has, at most. */
final class Buffers {

    /** More than that no command may carry. */
    static final int LARGEST = 1024 * 1024;

    private static final int SMALLEST = 64 * 1024;

    private final Deque<ByteBuffer> idle = new ArrayDeque<>();

    /** A buffer from position 0 to this limit. */
    synchronized ByteBuffer take(int length) {
        if (length == 0) {
            return ByteBuffer.allocateDirect(0);
        }
        ByteBuffer found = idle.stream()
                .filter(each -> each.capacity() >= length)
                .findFirst()
                .orElse(null);
        if (found == null) {
            idle.pollFirst();
            return ByteBuffer.allocateDirect(capacity(length)).limit(length);
        }
        idle.remove(found);
        return found.clear().limit(length);
    }

    private static int capacity(int length) {
        return Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, length - 1)) << 1);
    }

    synchronized void give(ByteBuffer buffer) {
        if (buffer.capacity() > 0 && idle.size() <= Numbers.WINDOW) {
            idle.addLast(buffer);
        }
    }
}
