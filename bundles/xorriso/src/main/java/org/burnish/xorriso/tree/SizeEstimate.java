package org.burnish.xorriso.tree;

import org.burnish.image.BlockSource;
import org.burnish.xorriso.spi.Session;

/** Between which sizes an image of the files that were found will be. */
final class SizeEstimate {

    /** What Rock Ridge, Joliet and the path tables may take, in bytes. */
    private static final long FILE = BlockSource.BLOCK + 128;

    private static final long DIRECTORY = 3 * BlockSource.BLOCK + 256;

    private long blocks;
    private long around;

    void add(boolean directory, long bytes) {
        blocks += BlockSource.blocksOf(bytes);
        around += directory ? DIRECTORY : FILE;
    }

    void print(Session session) {
        session.console().result("Size lower   : " + blocks + "s");
        session.console().result("Size upper   : " + (blocks + BlockSource.blocksOf(around)) + "s");
    }
}
