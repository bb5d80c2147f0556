package org.burnish.recorder.internal.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One buffer of the ring, with what its bytes are. Filled by one reader at a time; afterwards its pieces stay. */
final class Slot {

    private final ByteBuffer buffer;
    private final boolean spilled;
    private final List<Piece> pieces = new ArrayList<>();
    private long sequence;
    private int length;

    private Slot(ByteBuffer buffer, boolean spilled) {
        this.buffer = buffer;
        this.spilled = spilled;
    }

    static Slot ofMemory(int bytes) {
        return new Slot(ByteBuffer.allocateDirect(bytes), false);
    }

    /** @param mapped a direct buffer whose bytes are those of a file */
    static Slot ofFile(ByteBuffer mapped) {
        return new Slot(mapped, true);
    }

    boolean isSpilled() {
        return spilled;
    }

    void reuse(long newSequence) {
        sequence = newSequence;
        length = 0;
        pieces.clear();
    }

    long sequence() {
        return sequence;
    }

    int room() {
        return buffer.capacity() - length;
    }

    int length() {
        return length;
    }

    /** Adds a piece behind those that are there. */
    void add(Piece piece) {
        pieces.add(piece);
        length += piece.length();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The bytes from one offset up to another, as a buffer of its own that shares them. */
    ByteBuffer bytes(int from, int to) {
        return buffer.duplicate().position(from).limit(to);
    }

    /** All bytes. */
    ByteBuffer bytes() {
        return bytes(0, length);
    }
}
