package org.burnish.recorder.internal.pipeline;

/** Multiples of block counts. A count of 0 or less counts as 1. */
final class Units {

    private Units() {}

    static long roundUp(long blocks, long unit) {
        long least = Math.max(1, unit);
        return (blocks + least - 1) / least * least;
    }

    /** The least common multiple. */
    static long common(long one, long other) {
        long a = Math.max(1, one);
        long b = Math.max(1, other);
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
