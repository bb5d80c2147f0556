package org.burnish.recorder.internal.pipeline;

import java.util.Iterator;
import java.util.Objects;
import org.burnish.image.BlockSource;
import org.burnish.image.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the segments of an image into pieces that fill slots. Several readers take turns. The layout's own blocks are made
 * here and now, since a layout need not be able to make blocks for several threads, or out of order; files are read by
 * the readers.
 */
final class Cutter {

    private static final int MAX_PIECES = 4096;

    private final Ring ring;
    private final Iterator<Segment> segments;
    private final Troubles troubles;
    private boolean ended;
    private @Nullable Segment current;
    private @Nullable ContentReader reader;
    private @Nullable SumBytes sum;
    private long position;
    private long left;

    Cutter(Ring ring, Iterator<Segment> segments, Troubles troubles) {
        this.ring = ring;
        this.segments = segments;
        this.troubles = troubles;
    }

    /** A slot with its pieces, whose files are to be read; null when there are no more, or the ring was stopped. */
    synchronized @Nullable Slot next() {
        if (ended) {
            return null;
        }
        Slot slot = advance() ? ring.claim() : null;
        if (slot == null) {
            ended = true;
            ring.end();
            return null;
        }
        do {
            cut(slot);
        } while (advance() && (slot.room() > 0 || left == 0) && slot.pieces().size() < MAX_PIECES);
        return slot;
    }

    /** Whether there is a segment with something left of it; an empty file counts, as it has a checksum too. */
    private boolean advance() {
        if (current == null && segments.hasNext()) {
            begin(segments.next());
        }
        return current != null;
    }

    private void begin(Segment segment) {
        current = segment;
        position = 0;
        left = segment.blocks() * BlockSource.BLOCK;
        if (segment instanceof Segment.Content content) {
            reader = new ContentReader(content, troubles);
        } else if (segment instanceof Segment.Computed computed) {
            sum = new SumBytes(computed);
        }
    }

    private void cut(Slot slot) {
        int length = (int) Math.min(left, slot.room());
        Piece piece = piece(slot.length(), length);
        slot.add(piece);
        if (piece instanceof Piece.Made made) {
            made.segment().fill(made.block(), slot.bytes(made.offset(), made.offset() + made.length()));
        }
        position += length;
        left -= length;
        if (left == 0) {
            current = null;
        }
    }

    private Piece piece(int offset, int length) {
        if (current instanceof Segment.Generated made) {
            return new Piece.Made(made, position / BlockSource.BLOCK, offset, length);
        }
        if (current instanceof Segment.Computed) {
            return new Piece.Sum(
                    Objects.requireNonNull(sum, "no computed segment was begun"), (int) position, offset, length);
        }
        return new Piece.File(Objects.requireNonNull(reader, "no file was begun"), position, offset, length);
    }

    /** Closes the file that was being read when the ring was stopped. */
    synchronized void abandon() {
        if (reader != null) {
            reader.abandon();
        }
    }
}
