package org.burnish.recorder.internal.pipeline;

import org.burnish.image.Segment;

/** Bytes of a slot that belong to one segment. Offset and length are multiples of a block. */
sealed interface Piece {

    /** Where in the slot they begin. */
    int offset();

    /** How many they are. */
    int length();

    /** Blocks that the layout makes; {@code block} counts from the segment's beginning. */
    record Made(Segment.Generated segment, long block, int offset, int length) implements Piece {}

    /** File content from the byte {@code position} on; the last block of a file is filled up. */
    record File(ContentReader reader, long position, int offset, int length) implements Piece {

        /** How many of the bytes are content. */
        int contentLength() {
            return (int) Math.min(length, reader.size() - position);
        }

        boolean isFirst() {
            return position == 0;
        }

        boolean isLast() {
            return position + length >= reader.size();
        }
    }

    /** Blocks made of checksums, from the byte {@code position} of the segment on. */
    record Sum(SumBytes bytes, int position, int offset, int length) implements Piece {}
}
