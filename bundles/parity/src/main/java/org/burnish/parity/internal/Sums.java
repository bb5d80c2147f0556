package org.burnish.parity.internal;

import java.util.Arrays;
import java.util.List;

/** Sums of multiples of blocks, for several factors at once: of the parity blocks of a stripe, or of its missing blocks. */
final class Sums {

    private final int block;
    private int count;
    private long[][] groups = {};

    /** @param block the bytes of a block */
    Sums(int block) {
        this.block = block;
    }

    /** Begins with zeros. */
    void clear(int sums) {
        count = sums;
        int needed = SumTable.groups(sums);
        if (groups.length < needed) {
            int old = groups.length;
            groups = Arrays.copyOf(groups, needed);
            for (int group = old; group < needed; group++) {
                groups[group] = new long[block * (SumTable.WIDE / Long.BYTES)];
            }
        }
        for (int group = 0; group < needed; group++) {
            Arrays.fill(groups[group], 0, block * SumTable.words(sums, group), 0);
        }
    }

    /**
     * Adds blocks, each times the factors of its table, which are as many as there are sums. Two blocks are added in one go, and one
     * group of sums after the other, so that the sums stay in the caches of the processor.
     */
    void add(List<byte[]> blocks, List<SumTable> tables) {
        for (int group = 0; group < SumTable.groups(count); group++) {
            boolean narrow = SumTable.words(count, group) == 2;
            for (int i = 0; i < blocks.size(); i += 2) {
                int other = Math.min(i + 1, blocks.size() - 1);
                long[] first = tables.get(i).group(group);
                long[] second =
                        other == i ? new long[first.length] : tables.get(other).group(group);
                if (narrow) {
                    addNarrow(groups[group], blocks.get(i), first, blocks.get(other), second, block);
                } else {
                    addWide(groups[group], blocks.get(i), first, blocks.get(other), second, block);
                }
            }
        }
    }

    private static void addWide(long[] sums, byte[] a, long[] ofA, byte[] b, long[] ofB, int length) {
        for (int i = 0; i < length; i++) {
            int to = i << 2;
            int fromA = (a[i] & 0xff) << 2;
            int fromB = (b[i] & 0xff) << 2;
            sums[to] ^= ofA[fromA] ^ ofB[fromB];
            sums[to + 1] ^= ofA[fromA + 1] ^ ofB[fromB + 1];
            sums[to + 2] ^= ofA[fromA + 2] ^ ofB[fromB + 2];
            sums[to + 3] ^= ofA[fromA + 3] ^ ofB[fromB + 3];
        }
    }

    private static void addNarrow(long[] sums, byte[] a, long[] ofA, byte[] b, long[] ofB, int length) {
        for (int i = 0; i < length; i++) {
            int to = i << 1;
            int fromA = (a[i] & 0xff) << 1;
            int fromB = (b[i] & 0xff) << 1;
            sums[to] ^= ofA[fromA] ^ ofB[fromB];
            sums[to + 1] ^= ofA[fromA + 1] ^ ofB[fromB + 1];
        }
    }

    /** Copies a sum into a block. */
    void get(int sum, byte[] target) {
        int group = sum / SumTable.WIDE;
        int words = SumTable.words(count, group);
        long[] sums = groups[group];
        int word = sum % SumTable.WIDE / Long.BYTES;
        int shift = sum % Long.BYTES * Byte.SIZE;
        for (int i = 0; i < block; i++) {
            target[i] = (byte) (sums[i * words + word] >>> shift);
        }
    }
}
