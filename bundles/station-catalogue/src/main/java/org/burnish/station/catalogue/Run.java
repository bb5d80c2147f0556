package org.burnish.station.catalogue;

import java.util.Arrays;
import java.util.List;

/** A run of sorted entries that is in the database; never changed. */
final class Run {

    /** How many bits of a block's identifier its number in the run has. */
    private static final int NUMBER_BITS = 20;

    private final long id;
    private final long entries;
    private final long firstFile;
    private final long lastFile;
    private final byte[][] fences;

    Run(long id, long entries, long firstFile, long lastFile, List<byte[]> fences) {
        this.id = id;
        this.entries = entries;
        this.firstFile = firstFile;
        this.lastFile = lastFile;
        this.fences = fences.toArray(byte[][]::new);
    }

    long id() {
        return id;
    }

    long entries() {
        return entries;
    }

    int blocks() {
        return fences.length;
    }

    /** The first key of a block. */
    byte[] fence(int block) {
        return fences[block];
    }

    /** The identifier of a block. */
    long blockId(int block) {
        return blockId(id, block);
    }

    static long blockId(long run, int block) {
        return run << NUMBER_BITS | block;
    }

    /** Whether it may have files of a disc; 0 for any. */
    boolean mayHave(long disc) {
        return disc == 0 || FileIds.disc(firstFile) <= disc && disc <= FileIds.disc(lastFile);
    }

    /** The first block that may have a key that is not below this one. */
    int from(byte[] key) {
        return Math.max(0, notBelow(key) - 1);
    }

    /** The block behind the last one that may have a key below this one. */
    int to(byte[] key) {
        return notBelow(key);
    }

    /** The first block whose first key is not below this one. */
    private int notBelow(byte[] key) {
        int low = 0;
        int high = fences.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(fences[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
