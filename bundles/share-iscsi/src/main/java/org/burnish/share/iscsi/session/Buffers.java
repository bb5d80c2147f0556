package org.burnish.share.iscsi.session;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** The buffers that one session has of the {@link Memory} of its share; all go back when it ends, however it ends. */
final class Buffers implements Closeable {

    /** More than that no command may carry. Linux writes 1280 KiB at a time, and more where its administrator allows. */
    static final int LARGEST = 4 * 1024 * 1024;

    private final Memory memory;
    /** By identity: buffers are equal to each other where their contents are. */
    private final Set<ByteBuffer> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    Buffers(Memory memory) {
        this.memory = memory;
    }

    /** A buffer from position 0 to this limit that nobody else has until it is given back; empty where there is no room. */
    synchronized Optional<ByteBuffer> take(int length) {
        if (length == 0) {
            return Optional.of(ByteBuffer.allocateDirect(0));
        }
        Optional<ByteBuffer> buffer = memory.take(length);
        buffer.ifPresent(taken::add);
        return buffer;
    }

    synchronized void give(ByteBuffer buffer) {
        if (taken.remove(buffer)) {
            memory.give(buffer);
        }
    }

    /** To be called when nothing of the session uses a buffer any more. */
    @Override
    public synchronized void close() {
        taken.forEach(memory::give);
        taken.clear();
    }
}
