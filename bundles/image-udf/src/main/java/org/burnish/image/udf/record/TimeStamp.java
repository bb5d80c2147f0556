package org.burnish.image.udf.record;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A timestamp of twelve bytes (ECMA-167 clause 1/7.3): local time, and its offset from UTC in minutes. */
public final class TimeStamp {

    private static final int UNSPECIFIED = -2047;
    private static final int LIMIT = 1440;
    private static final int MINUTE = 60;

    private TimeStamp() {}

    /**
     * The time at an absolute position. Where no offset is specified, the time is taken for UTC.
     *
     * @return seconds since 1970-01-01T00:00Z; 0 where there is no valid time
     */
    public static long decode(ByteBuffer source, int at) {
        int typeAndZone = source.getShort(at);
        // the lower twelve bits, signed
        int zone = typeAndZone << 20 >> 20;
        boolean local = (typeAndZone >> 12 & 0xF) == 1;
        int offset = local && zone != UNSPECIFIED && Math.abs(zone) <= LIMIT ? zone : 0;
        try {
            return LocalDateTime.of(
                                    source.getShort(at + 2),
                                    source.get(at + 4),
                                    source.get(at + 5),
                                    source.get(at + 6),
                                    source.get(at + 7),
                                    Math.min(59, Fields.u8(source, at + 8)))
                            .toEpochSecond(ZoneOffset.UTC)
                    - (long) offset * MINUTE;
        } catch (DateTimeException invalid) {
            return 0;
        }
    }
}
