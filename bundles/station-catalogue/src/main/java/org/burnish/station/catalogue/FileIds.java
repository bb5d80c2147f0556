package org.burnish.station.catalogue;

/** Identifiers of files: a disc, and a number on it from 1. */
final class FileIds {

    private static final int BITS = 28;
    /** The most that a disc may have: no medium has blocks for more files that are not empty. */
    static final long MOST = (1L << BITS) - 1;

    private FileIds() {}

    static long of(long disc, long number) {
        return disc << BITS | number;
    }

    static long disc(long file) {
        return file >>> BITS;
    }
}
