package org.burnish.share.iscsi.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Direct buffers of one connection, kept for its next commands: as many as the window has, at most. */
final class Buffers {

    /** More than that no command may carry. Linux writes 1280 KiB at a time, and more where its administrator allows. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int SMALLEST = 64 * 1024;

    /** Found by index: buffers are equal to each other where their contents are, so no collection may compare them. */
    private final List<ByteBuffer> idle = new ArrayList<>();

    /** A buffer from position 0 to this limit that nobody else has until it is given back. */
    synchronized ByteBuffer take(int length) {
        if (length == 0) {
            return ByteBuffer.allocateDirect(0);
        }
        for (int index = 0; index < idle.size(); index++) {
            if (idle.get(index).capacity() >= length) {
                return idle.remove(index).clear().limit(length);
            }
        }
        if (!idle.isEmpty()) {
            idle.remove(0);
        }
        return ByteBuffer.allocateDirect(capacity(length)).limit(length);
    }

    private static int capacity(int length) {
        return Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, length - 1)) << 1);
    }

    synchronized void give(ByteBuffer buffer) {
        if (buffer.capacity() > 0 && idle.size() <= Numbers.WINDOW) {
            idle.add(buffer);
        }
    }
}
