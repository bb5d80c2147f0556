package org.burnish.archive.internal;

import org.burnish.image.BlockSource;

/**
 * What something takes on a disc, before it is laid out.
 *
 * @param blocks of contents
 * @param bytes of records, names and lines of manifests, which share blocks
 */
record Weight(long blocks, long bytes) {

    static final Weight NONE = new Weight(0, 0);

    Weight plus(Weight other) {
        return new Weight(blocks + other.blocks, bytes + other.bytes);
    }

    /** In blocks, rounded up. */
    long total() {
        return blocks + BlockSource.blocksOf(bytes);
    }
}
