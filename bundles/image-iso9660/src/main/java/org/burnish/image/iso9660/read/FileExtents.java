package org.burnish.image.iso9660.read;

import java.util.Arrays;
import org.burnish.image.BlockSource;

/** Where the files of a tree are: pairs of 32 bits each, since there may be millions. */
final class FileExtents {

    private long[] pairs = new long[64];
    private long[] ends = {};
    private int count;

    void add(long lba, long bytes) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
        }
        pairs[count++] = pair(lba, bytes);
    }

    /** Makes {@link #has} and {@link #overlaps} possible. */
    void complete() {
        Arrays.sort(pairs, 0, count);
        ends = new long[0];
    }

    boolean has(long lba, long bytes) {
        return Arrays.binarySearch(pairs, 0, count, pair(lba, bytes)) >= 0;
    }

    /** Whether any of the blocks is one of a file. */
    boolean overlaps(long lba, long bytes) {
        if (ends.length < count) {
            findEnds();
        }
        int found = Arrays.binarySearch(pairs, 0, count, pair(lba + BlockSource.blocksOf(bytes), 0));
        int before = (found < 0 ? -1 - found : found) - 1;
        return before >= 0 && ends[before] > lba;
    }

    /** For each extent, where those up to it end: only few images have a use for it. */
    private void findEnds() {
        ends = new long[count];
        long end = 0;
        for (int i = 0; i < count; i++) {
            end = Math.max(end, (pairs[i] >>> 32) + BlockSource.blocksOf(pairs[i] & 0xFFFF_FFFFL));
            ends[i] = end;
        }
    }

    private static long pair(long lba, long bytes) {
        return lba << 32 | bytes;
    }
}
