package org.burnish.image;

import java.nio.ByteBuffer;

/** A part of an image: whole blocks, one after the other. */
public sealed interface Segment {

    /** How many blocks it has. */
    long blocks();

    /** Blocks that the layout makes on its own: descriptors, directories, padding. */
    non-sealed interface Generated extends Segment {

        /**
         * Makes some of the blocks.
         *
         * @param block the first one, counted from the segment's beginning
         * @param target its remaining bytes, a multiple of 2048, are all put
         */
        void fill(long block, ByteBuffer target);
    }

    /**
     * The content of a file. The last block is filled up with zeros, and so is what the content lacks when it has
     * become shorter than it was.
     *
     * @param content what is read
     * @param checksumIndex the index of its checksum, 0 if none is recorded
     */
    record Content(FileContent content, int checksumIndex) implements Segment {
        @Override
        public long blocks() {
            return BlockSource.blocksOf(content.size());
        }
    }

    /** Blocks that depend on all blocks before them: checksum tags and the checksum array. */
    non-sealed interface Computed extends Segment {

        /**
         * Makes all blocks of the segment.
         *
         * @param digests the checksums so far
         * @param target exactly the segment's bytes
         */
        void fill(StreamDigests digests, ByteBuffer target);

        /** Whether {@link StreamDigests#file} is asked; else only the session's digest is needed. */
        boolean needsFileDigests();
    }
}
