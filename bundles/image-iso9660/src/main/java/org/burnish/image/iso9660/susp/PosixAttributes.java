package org.burnish.image.iso9660.susp;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.burnish.image.iso9660.record.Numbers;

/**
 * {@code PX}, RRIP 1.12 clause 4.1.1. The serial number came with the edition 1.12; without it the entry is as long as
 * in 1991.
 *
 * @param mode st_mode
 * @param links st_nlink
 * @param uid st_uid
 * @param gid st_gid
 * @param serial st_ino, if recorded
 */
public record PosixAttributes(int mode, int links, int uid, int gid, OptionalLong serial) implements SuspEntry {

    private static final int LENGTH = 36;

    static final String SIGNATURE = "PX";

    private static final int WITH_SERIAL = 44;

    /** The length of an entry with or without a serial number. */
    public static int lengthOf(boolean withSerial) {
        return withSerial ? WITH_SERIAL : LENGTH;
    }

    @Override
    public int length() {
        return lengthOf(serial.isPresent());
    }

    @Override
    public void encode(ByteBuffer target) {
        SuspEntry.encodeHeader(target, SIGNATURE, length());
        Numbers.putBoth32(target, mode);
        Numbers.putBoth32(target, links);
        Numbers.putBoth32(target, uid);
        Numbers.putBoth32(target, gid);
        serial.ifPresent(number -> Numbers.putBoth32(target, number));
    }

    static PosixAttributes decode(ByteBuffer entry) {
        return new PosixAttributes(
                (int) Numbers.both32(entry, 4),
                (int) Numbers.both32(entry, 12),
                (int) Numbers.both32(entry, 20),
                (int) Numbers.both32(entry, 28),
                entry.limit() < WITH_SERIAL ? OptionalLong.empty() : OptionalLong.of(Numbers.both32(entry, LENGTH)));
    }
}
