package org.burnish.parity.internal;

/**
 * The multiples of a column of factors: for each byte what it adds to each of several sums. Eight sums are packed in a long, and
 * groups of four longs, with two in the last one where they suffice, are added in one go.
 */
final class SumTable {

    /** Sums that four longs hold. */
    static final int WIDE = 32;

    /** Sums that two longs hold. */
    static final int NARROW = 16;

    private final long[][] groups;

    SumTable(Field field, int[] factors) {
        groups = new long[groups(factors.length)][];
        for (int group = 0; group < groups.length; group++) {
            groups[group] = group(field, factors, group);
        }
    }

    /** How many groups so many sums take. */
    static int groups(int sums) {
        return (sums + WIDE - 1) / WIDE;
    }

    /** How many longs a group has for each byte. */
    static int words(int sums, int group) {
        return (sums - group * WIDE <= NARROW ? NARROW : WIDE) / Long.BYTES;
    }

    private static long[] group(Field field, int[] factors, int group) {
        int words = words(factors.length, group);
        long[] table = new long[256 * words];
        for (int bit = 1; bit < 256; bit <<= 1) {
            for (int i = group * WIDE; i < Math.min(factors.length, group * WIDE + words * Long.BYTES); i++) {
                int at = i - group * WIDE;
                table[bit * words + at / Long.BYTES] |=
                        (long) field.multiply(factors[i], bit) << (at % Long.BYTES * Byte.SIZE);
            }
        }
        for (int value = 3; value < 256; value++) {
            int rest = value & (value - 1);
            for (int word = 0; rest != 0 && word < words; word++) {
                table[value * words + word] = table[rest * words + word] ^ table[(value ^ rest) * words + word];
            }
        }
        return table;
    }

    long[] group(int group) {
        return groups[group];
    }
}
