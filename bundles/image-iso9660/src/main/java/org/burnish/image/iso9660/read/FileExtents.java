package org.burnish.image.iso9660.read;

import java.util.Arrays;

/** Where the files of a tree are: pairs of 32 bits each, since there may be millions. */
final class FileExtents {

    private long[] pairs = new long[64];
    private int count;

    void add(long lba, long bytes) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair(lba, bytes);
    }

    /** Makes {@link #has} possible. */
    void complete() {
        Arrays.sort(pairs, 0, count);
    }

    boolean has(long lba, long bytes) {
        return Arrays.binarySearch(pairs, 0, count, pair(lba, bytes)) >= 0;
    }

    private static long pair(long lba, long bytes) {
        return lba << 32 | bytes;
    }
}
