package org.burnish.image;

/**
 * Bytes that follow each other on the medium, or zeros that are nowhere.
 *
 * @param address the first byte on the medium, counted from its beginning; {@link #ZEROS} for zeros
 * @param bytes how many there are
 */
public record Run(long address, long bytes) {

    /** The address of what is nowhere. */
    public static final long ZEROS = -1;

    public boolean isZeros() {
        return address == ZEROS;
    }
}
