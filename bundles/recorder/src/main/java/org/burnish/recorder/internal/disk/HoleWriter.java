package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.burnish.image.Zeros;

/**
 * Writes a new file from its beginning to its end, with holes in place of many zeros. Pieces that follow each other are written
 * with one call.
 */
final class HoleWriter {

    /** Zeros are looked for in pieces of this size, from the beginning of the file on. */
    private static final int PIECE = 32 * 1024;

    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(PIECE).asReadOnlyBuffer();

    private final FileChannel target;
    private final long least;
    private long position;
    private long pending;

    /** The end of what was written. */
    private long end;

    /** @param least how many bytes a hole has at least; 0 for no holes */
    HoleWriter(FileChannel target, long least) {
        this.target = target;
        this.least = least;
    }

    /** Writes all remaining bytes. */
    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int count = least > 0 ? content(bytes) : bytes.remaining();
            if (count == 0) {
                count = piece(bytes, 0);
                pending += count;
                bytes.position(bytes.position() + count);
            } else {
                settle();
                ByteBuffer content = bytes.slice(bytes.position(), count);
                bytes.position(bytes.position() + count);
                put(content, position);
            }
            position += count;
        }
    }

    /** How many bytes there are before the first piece that is nothing but zeros. */
    private int content(ByteBuffer bytes) {
        int count = 0;
        while (count < bytes.remaining()) {
            int from = bytes.position() + count;
            int piece = piece(bytes, count);
            if (Zeros.fill(bytes, from, from + piece)) {
                break;
            }
            count += piece;
        }
        return count;
    }

    /** The size of the piece that begins so many bytes behind the position. */
    private int piece(ByteBuffer bytes, int offset) {
        return (int) Math.min(bytes.remaining() - offset, PIECE - (position + offset) % PIECE);
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
            put(ZEROS.slice(0, count), from);
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
        end = Math.max(end, at);
    }

    /** Gives the file its size, which a hole at its end does not. */
    void end() throws IOException {
        settle();
        if (position > end) {
            put(ZEROS.slice(0, 1), position - 1);
        }
    }
}
