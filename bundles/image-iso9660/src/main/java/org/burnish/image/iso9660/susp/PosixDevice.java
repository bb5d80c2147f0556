package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code PN}, RRIP 1.12 clause 4.1.2: a device number of 64 bits in two halves.
 *
 * @param high the upper 32 bits
 * @param low the lower 32 bits
 */
public record PosixDevice(long high, long low) implements SuspEntry {

    /** The length of the entry. */
    public static final int LENGTH = 20;

    static final String SIGNATURE = "PN";

    /** The entry for a device number as in st_rdev. */
    public static PosixDevice of(long device) {
        return new PosixDevice(device >>> 32, device & 0xFFFF_FFFFL);
    }

    /** The device number as in st_rdev. */
    public long device() {
        return high << 32 | low;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, LENGTH);
        Numbers.putBoth32(target, high);
        Numbers.putBoth32(target, low);
    }

    static PosixDevice decode(ByteBuffer entry) {
        entry.get(LENGTH - 1);
        return new PosixDevice(Numbers.both32(entry, 4), Numbers.both32(entry, 12));
    }
}
