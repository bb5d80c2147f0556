package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** The device specification among extended attributes (ECMA-167 clause 4/14.10.7). */
public final class DeviceSpecification {

    private static final int TYPE = 12;
    private static final int HEADER = 24;
    private static final int FIXED = 24;

    private DeviceSpecification() {}

    /**
     * The device number as in st_rdev of Linux, if there is one.
     *
     * @param area the extended attributes, from their header on
     * @throws DamagedException when they have no end
     */
    public static OptionalLong find(ByteBuffer area, Place place) throws DamagedException {
        if (area.limit() <= HEADER) {
            return OptionalLong.empty();
        }
        Tag.check(area, place, Tag.EXTENDED_ATTRIBUTES);
        int at = HEADER;
        while (at + FIXED <= area.limit()) {
            long length = Fields.u32(area, at + 8);
            if (length < 12 || at + length > area.limit()) {
                throw place.damaged("an extended attribute of " + length + " bytes does not fit (4/14.10.2)");
            }
            if (Fields.u32(area, at) == TYPE && length >= FIXED) {
                return OptionalLong.of(number(Fields.u32(area, at + 16), Fields.u32(area, at + 20)));
            }
            at += (int) length;
        }
        return OptionalLong.empty();
    }

    private static long number(long major, long minor) {
        return minor & 0xFF | (major & 0xFFF) << 8 | (minor & ~0xFFL) << 12;
    }
}
