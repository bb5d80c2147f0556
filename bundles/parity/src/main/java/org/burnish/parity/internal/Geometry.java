package org.burnish.parity.internal;

import org.burnish.image.BlockSource;

/**
 * Where everything is: which blocks are a codeword, and their places in the parity file. Codeword {@code i} of {@code stripes} has
 * the blocks {@code i}, {@code stripes + i}, {@code 2 * stripes + i}... of the session; blocks behind its end count as zeros.
 *
 * @param start the LBA of the first block of the session
 * @param bytes the bytes of the session
 * @param code its codewords
 */
record Geometry(long start, long bytes, Redundancy code) {

    /** What sets of blocks can hold: 4 TiB. */
    private static final long MOST_BLOCKS = Integer.MAX_VALUE;

    static Geometry of(long start, long bytes) {
        return new Geometry(start, bytes, Redundancy.of(BlockSource.blocksOf(bytes)));
    }

    /** Whether the values can be those of a parity file. */
    boolean isSound() {
        if (start < 0 || bytes < 1 || start >= MOST_BLOCKS || bytes > MOST_BLOCKS * BlockSource.BLOCK) {
            return false;
        }
        boolean fits = code.data() >= 1 && code.parity() >= 1 && code.data() + code.parity() <= Code.LONGEST;
        return fits
                && code.stripes() == Redundancy.divideUp(blocks(), code.data())
                && code.data() == Redundancy.divideUp(blocks(), code.stripes());
    }

    /** Of the session. */
    long blocks() {
        return BlockSource.blocksOf(bytes);
    }

    long stripes() {
        return code.stripes();
    }

    int data() {
        return code.data();
    }

    int parity() {
        return code.parity();
    }

    /** The number of a block of the session in its digests, and in the session itself; it may lie behind the end. */
    long dataNumber(int symbol, long stripe) {
        return symbol * stripes() + stripe;
    }

    /** The number of a parity block in the digests. */
    long parityNumber(int row, long stripe) {
        return blocks() + row * stripes() + stripe;
    }

    /** How many blocks have digests. */
    long digests() {
        return blocks() + parity() * stripes();
    }

    /** How many records hold the digests. */
    long records() {
        return Redundancy.divideUp(digests(), Header.DIGESTS);
    }

    /** How many codewords the records have. */
    long recordStripes() {
        return Redundancy.divideUp(records(), Math.min(records(), Code.LONGEST / 3));
    }

    /** How many records with digests a codeword of records has; it has twice as many parity records. */
    int recordData() {
        return (int) Redundancy.divideUp(records(), recordStripes());
    }

    /** The code of the records. */
    Code recordCode() {
        return new Code(recordData(), 2 * recordData());
    }

    /** The block of the file that has a record, or -1 for a record behind the last one with digests, which counts as zeros. */
    long recordBlock(int symbol, long stripe) {
        long number = symbol * recordStripes() + stripe;
        long copies = recordData() * recordStripes();
        if (symbol < recordData()) {
            return number < records() ? number : -1;
        }
        long behind = number - copies;
        return records() + behind + (symbol < 2 * recordData() ? half() : parity()) * stripes();
    }

    /** The block of the file that has a parity block. */
    long parityBlock(int row, long stripe) {
        long before = row < half() ? records() : records() + recordData() * recordStripes();
        return before + row * stripes() + stripe;
    }

    private int half() {
        return parity() / 2;
    }

    /** The size of the file in blocks. */
    long fileBlocks() {
        return records() + parity() * stripes() + 2L * recordData() * recordStripes();
    }
}
