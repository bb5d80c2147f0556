package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/**
 * Which volume of a set this is (ECMA-119 clauses 8.4.12 and 8.4.13): the records of one volume may refer to files on
 * another.
 *
 * @param number from 1
 * @param count how many volumes the set has
 */
record VolumeNumber(int number, int count) {

    private static final int SET_SIZE = 120;
    private static final int SEQUENCE = 124;

    /** What a volume descriptor says. */
    static VolumeNumber of(ByteBuffer descriptor) {
        return new VolumeNumber(Numbers.both16(descriptor, SEQUENCE), Numbers.both16(descriptor, SET_SIZE));
    }

    /** Whether a file is on another volume. Some programs number records from 0, or not at all. */
    boolean isElsewhere(int volume) {
        return volume != number && volume >= 1 && volume <= count && number >= 1 && number <= count;
    }
}
