package org.burnish.image.iso9660.write;

import java.util.function.IntFunction;

/** Finds the number of an identity among many. Open addressing in two arrays of int: a map would need ten times as much. */
final class ContentIndex {

    private static final int FIRST_SIZE = 256;

    private int[] numbers = new int[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int used;

    /**
     * The number of an identity; if it has none yet, it gets the given one.
     *
     * @param identities gives the identity of a number that was given before
     */
    int find(Object identity, int number, IntFunction<Object> identities) {
        if (2 * used >= numbers.length) {
            grow();
        }
        int at = slot(identity, identities);
        if (numbers[at] != 0) {
            return numbers[at] - 1;
        }
        put(at, spread(identity.hashCode()), number + 1);
        return number;
    }

    /** The number of an identity, or -1 if it has none. */
    int find(Object identity, IntFunction<Object> identities) {
        return numbers[slot(identity, identities)] - 1;
    }

    /** Where an identity is, or would be. */
    private int slot(Object identity, IntFunction<Object> identities) {
        int hash = spread(identity.hashCode());
        int at = hash & numbers.length - 1;
        while (numbers[at] != 0
                && !(hashes[at] == hash && identities.apply(numbers[at] - 1).equals(identity))) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }

    void clear() {
        numbers = new int[FIRST_SIZE];
        hashes = new int[FIRST_SIZE];
        used = 0;
    }

    private void put(int at, int hash, int stored) {
        numbers[at] = stored;
        hashes[at] = hash;
        used++;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldHashes = hashes;
        numbers = new int[2 * oldNumbers.length];
        hashes = new int[numbers.length];
        used = 0;
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int at = oldHashes[i] & numbers.length - 1;
                while (numbers[at] != 0) {
                    at = at + 1 & numbers.length - 1;
                }
                put(at, oldHashes[i], oldNumbers[i]);
            }
        }
    }

    /** Hash codes that differ in few bits, as numbers counted up do, must not make long runs. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
