package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code CL}, RRIP 1.12 clause 4.1.5.1: the record stands for a directory that was moved elsewhere, because ECMA-119
 * allows no more than eight levels.
 *
 * @param block the first block of the moved directory
 */
public record ChildLink(long block) implements SuspEntry {

    static final String SIGNATURE = "CL";

    private static final int LENGTH = 12;

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, LENGTH);
        Numbers.putBoth32(target, block);
    }

    static ChildLink decode(ByteBuffer entry) {
        entry.get(LENGTH - 1);
        return new ChildLink(Numbers.both32(entry, 4));
    }
}
