package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code CE}, SUSP 1.12 clause 5.1: the entries go on elsewhere.
 *
 * @param block where the area is
 * @param offset bytes from the block's beginning
 * @param size bytes of the area
 */
public record ContinuationArea(long block, long offset, long size) implements SuspEntry {

    /** The length of the entry. */
    public static final int LENGTH = 28;

    static final String SIGNATURE = "CE";

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, LENGTH);
        Numbers.putBoth32(target, block);
        Numbers.putBoth32(target, offset);
        Numbers.putBoth32(target, size);
    }

    static ContinuationArea decode(ByteBuffer entry) {
        entry.get(LENGTH - 1);
        return new ContinuationArea(Numbers.both32(entry, 4), Numbers.both32(entry, 12), Numbers.both32(entry, 20));
    }
}
