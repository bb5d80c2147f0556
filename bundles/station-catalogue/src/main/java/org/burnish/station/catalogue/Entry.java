package org.burnish.station.catalogue;

import java.util.Arrays;

/**
 * An entry of the index.
 *
 * @param key what it is found by; see {@link Keys}
 * @param file the file's identifier
 * @param size of the file in bytes, where the key is a digest; else 0
 */
record Entry(byte[] key, long file, long size) implements Comparable<Entry> {

    @Override
    public int compareTo(Entry other) {
        int byKey = Arrays.compareUnsigned(key, other.key);
        return byKey != 0 ? byKey : Long.compare(file, other.file);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key) * 31 + Long.hashCode(file);
    }
}
