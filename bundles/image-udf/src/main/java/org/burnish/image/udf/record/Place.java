package org.burnish.image.udf.record;

import org.burnish.image.BlockSource;

/**
 * Where a structure is.
 *
 * @param structure what it is, in words of the standard
 * @param address its first byte, counted from the medium's beginning
 * @param location what its tag has to say: a sector of the volume, or a block of its partition
 */
public record Place(String structure, long address, long location) {

    /** Where it does not matter what the tag says of its location. */
    public static final long UNKNOWN = -1;

    /** The block of {@link BlockSource#BLOCK} bytes that it begins in. */
    public long lba() {
        return address / BlockSource.BLOCK;
    }

    /** The same place under another name. */
    public Place of(String other) {
        return new Place(other, address, location);
    }

    /** What is to be said about it. */
    public DamagedException damaged(String detail) {
        return new DamagedException(this, detail);
    }
}
