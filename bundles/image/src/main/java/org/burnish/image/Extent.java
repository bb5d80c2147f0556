package org.burnish.image;

import java.util.Objects;

/**
 * A run of blocks that holds (a part of) a file.
 *
 * @param lba the first block of the content
 * @param bytes how many bytes of the run count
 * @param form how the run is recorded
 */
public record Extent(long lba, long bytes, Form form) {

    /**
     * How a run is recorded.
     *
     * @param attributeBlocks how many blocks of an extended attribute record lie before the first block (ECMA-119 clause 9.5)
     * @param unit how many blocks follow each other, 0 for all of them (clause 6.4.3)
     * @param gap how many blocks of other files lie between two units
     */
    public record Form(int attributeBlocks, int unit, int gap) {

        /** One block behind the other, and nothing before them. */
        public static final Form PLAIN = new Form(0, 0, 0);

        @Override
        public boolean equals(Object other) {
            return other instanceof Form that
                    && attributeBlocks == that.attributeBlocks
                    && unit == that.unit
                    && gap == that.gap;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * attributeBlocks + unit) + gap;
        }

        /** Whether blocks of other files lie between those of the run. */
        public boolean isInterleaved() {
            return unit > 0 && gap > 0;
        }
    }

    public Extent {
        Objects.requireNonNull(form);
    }

    /** A run of blocks one behind the other. */
    public Extent(long lba, long bytes) {
        this(lba, bytes, Form.PLAIN);
    }

    // written out: what Java makes for a record is put together when it is first called, and each image calls it

    @Override
    public boolean equals(Object other) {
        return other instanceof Extent that && lba == that.lba && bytes == that.bytes && form.equals(that.form);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(lba) + Long.hashCode(bytes)) + form.hashCode();
    }

    /** How many blocks the run takes, gaps between its blocks included. */
    public long blocks() {
        long count = BlockSource.blocksOf(bytes);
        return count == 0 ? 0 : address(count - 1) - lba + 1;
    }

    /** Where a block of the run is. */
    public long address(long index) {
        return form.isInterleaved()
                ? lba + index / form.unit * (form.unit + form.gap) + index % form.unit
                : lba + index;
    }

    /** How many blocks from this one on follow each other; as good as endless where there are no gaps. */
    public long contiguous(long index) {
        return form.isInterleaved() ? form.unit - index % form.unit : Long.MAX_VALUE / BlockSource.BLOCK;
    }
}
