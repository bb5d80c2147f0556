package org.burnish.image.iso9660.partition;

/**
 * Sectors of 512 bytes.
 *
 * @param first the first one
 * @param count how many there are
 */
record SectorRange(long first, long count) {

    static final int PER_BLOCK = 4;

    /** The sectors of blocks. */
    static SectorRange ofBlocks(long first, long end) {
        return new SectorRange(first * PER_BLOCK, (end - first) * PER_BLOCK);
    }

    /** The sector behind the last one. */
    long end() {
        return first + count;
    }
}
