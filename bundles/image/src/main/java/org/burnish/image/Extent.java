package org.burnish.image;

/**
 * A run of blocks that holds (a part of) a file.
 *
 * @param lba the first block
 * @param bytes how many bytes of the run count
 */
public record Extent(long lba, long bytes) {

    /** How many blocks the run takes. */
    public long blocks() {
        return (bytes + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }
}
