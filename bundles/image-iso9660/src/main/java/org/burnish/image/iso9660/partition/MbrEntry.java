package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import org.burnish.image.iso9660.record.Numbers;

/**
 * An entry of the partition table of an MBR.
 *
 * @param status 80h for the partition that is booted, else 0
 * @param type of the partition, 0 for none that has a name
 * @param start the first sector of 512 bytes
 * @param sectors how many there are
 */
public record MbrEntry(int status, int type, long start, long sectors) {

    /** How many a table has. */
    public static final int COUNT = 4;

    static final int LENGTH = 16;
    static final int BOOTABLE = 0x80;

    /** Nothing. */
    static final MbrEntry NONE = new MbrEntry(0, 0, 0, 0);

    /** Whether it stands for nothing. */
    public boolean isEmpty() {
        return sectors == 0;
    }

    /** Whether it is the one that is booted. */
    boolean isBooted() {
        return status == BOOTABLE;
    }

    /** The same as the one that is booted. */
    MbrEntry booted() {
        return new MbrEntry(BOOTABLE, type, start, sectors);
    }

    /** Puts the 16 bytes at the position. */
    void encode(ByteBuffer target, Geometry geometry) {
        if (isEmpty()) {
            Numbers.putZeros(target, LENGTH);
            return;
        }
        target.put((byte) status);
        putAddress(target, geometry.address(start));
        target.put((byte) type);
        putAddress(target, geometry.address(start + sectors - 1));
        Numbers.putLittle32(target, start);
        Numbers.putLittle32(target, sectors);
    }

    private static void putAddress(ByteBuffer target, int[] address) {
        for (int part : address) {
            target.put((byte) part);
        }
    }

    /** The entry at a position. */
    static MbrEntry decode(ByteBuffer source, int at) {
        return new MbrEntry(
                source.get(at) & 0xFF,
                source.get(at + 4) & 0xFF,
                Numbers.little32(source, at + 8),
                Numbers.little32(source, at + 12));
    }
}
