package org.burnish.image;

import java.util.Arrays;
import java.util.Optional;

/** The checksums of a session: 16 bytes an item; item 0 covers the session, items from 1 on the files. */
public final class ChecksumArray {

    /** The size of an item in bytes. */
    public static final int ITEM = 16;

    private final byte[] items;

    /** Makes an array of these bytes, which are not copied. */
    public ChecksumArray(byte[] items) {
        this.items = items;
    }

    /** How many items there are. */
    public int count() {
        return items.length / ITEM;
    }

    /** A copy of an item, if the array has it. */
    public Optional<byte[]> item(int index) {
        return index < 0 || index >= count()
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(items, index * ITEM, (index + 1) * ITEM));
    }
}
