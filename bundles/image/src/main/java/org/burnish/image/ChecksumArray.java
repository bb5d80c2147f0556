package org.burnish.image;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The checksums of a session, all of one digest; item 0 covers the session, items from 1 on the files. */
public final class ChecksumArray {

    private final String digest;
    private final int length;
    private final byte[] items;

    /**
     * Makes an array.
     *
     * @param digest the name of the {@link DigestAlgorithm}
     * @param length the size of an item in bytes
     * @param items one after the other; not copied
     */
    public ChecksumArray(String digest, int length, byte[] items) {
        this.digest = Objects.requireNonNull(digest);
        this.length = length;
        this.items = items;
    }

    /** The name of the digest. */
    public String digest() {
        return digest;
    }

    /** How many items there are. */
    public int count() {
        return items.length / length;
    }

    /** A copy of an item, if the array has it. */
    public Optional<byte[]> item(int index) {
        return index < 0 || index >= count()
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(items, index * length, (index + 1) * length));
    }
}
