package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.burnish.image.Zeros;

/** Writes a new file from its beginning to its end, with holes in place of many zeros. */
final class HoleWriter {

    /** Zeros are looked for in pieces of this size, from the beginning of the file on. */
    private static final int PIECE = 32 * 1024;

    private final FileChannel target;
    private final long least;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(PIECE).asReadOnlyBuffer();
    private long position;
    private long pending;

    /** @param least how many bytes a hole has at least; 0 for no holes */
    HoleWriter(FileChannel target, long least) {
        this.target = target;
        this.least = least;
    }

    /** Writes all remaining bytes. */
    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int count = (int) Math.min(bytes.remaining(), PIECE - position % PIECE);
            ByteBuffer piece = bytes.slice(bytes.position(), count);
            bytes.position(bytes.position() + count);
            if (least > 0 && Zeros.fill(piece)) {
                pending += count;
            } else {
                settle();
                put(piece, position);
            }
            position += count;
        }
    }

    /** Leaves a hole, whatever its size. */
    void skip(long count) throws IOException {
        settle();
        position += count;
    }

    /** The zeros before this place become a hole if they are enough. */
    private void settle() throws IOException {
        long from = position - pending;
        while (pending > 0 && pending < least) {
            int count = (int) Math.min(pending, PIECE);
            put(zeros.slice(0, count), from);
            from += count;
            pending -= count;
        }
        pending = 0;
    }

    /** Writes bytes to a place that was skipped. */
    void put(ByteBuffer bytes, long place) throws IOException {
        long at = place;
        while (bytes.hasRemaining()) {
            at += target.write(bytes, at);
        }
    }

    /** Gives the file its size, which a hole at its end does not. */
    void end() throws IOException {
        settle();
        if (position > target.size()) {
            put(zeros.slice(0, 1), position - 1);
        }
    }
}
