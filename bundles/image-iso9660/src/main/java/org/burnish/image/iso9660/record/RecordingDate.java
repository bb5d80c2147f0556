package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The recording date and time of ECMA-119 clause 9.1.5: seven bytes, years 1900 to 2155, offset from GMT in quarters of
 * an hour. We record GMT, so that the same tree gives the same bytes everywhere.
 */
public final class RecordingDate {

    /** The length in bytes. */
    public static final int LENGTH = 7;

    private static final int EPOCH = 1900;
    private static final int QUARTER = 15 * 60;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long EARLIEST = LocalDateTime.of(EPOCH, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LATEST =
            LocalDateTime.of(EPOCH + 255, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private RecordingDate() {}

    /** Whether this form can hold a date, seconds since 1970-01-01T00:00Z. */
    public static boolean holds(long seconds) {
        return seconds >= EARLIEST && seconds <= LATEST;
    }

    /**
     * Puts a date.
     *
     * @param seconds since 1970-01-01T00:00Z; what the form can't hold becomes the nearest date that it can
     */
    public static void encode(ByteBuffer target, long seconds) {
        long clamped = Math.max(EARLIEST, Math.min(LATEST, seconds));
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(clamped, DAY));
        int second = Math.floorMod(clamped, (int) DAY);
        target.put((byte) (date.getYear() - EPOCH));
        target.put((byte) date.getMonthValue());
        target.put((byte) date.getDayOfMonth());
        target.put((byte) (second / HOUR));
        target.put((byte) (second % HOUR / MINUTE));
        target.put((byte) (second % MINUTE));
        target.put((byte) 0);
    }

    /**
     * The date at an absolute position.
     *
     * @return seconds since 1970-01-01T00:00Z; 0 where there is no valid date, such as all zeros
     */
    public static long decode(ByteBuffer source, int position) {
        int secondOfDay = HOUR * (source.get(position + 3) & 0xFF)
                + MINUTE * (source.get(position + 4) & 0xFF)
                + (source.get(position + 5) & 0xFF);
        if (secondOfDay >= DAY) {
            return 0;
        }
        try {
            return DAY
                            * LocalDate.of(
                                            EPOCH + (source.get(position) & 0xFF),
                                            source.get(position + 1),
                                            source.get(position + 2))
                                    .toEpochDay()
                    + secondOfDay
                    - (long) QUARTER * source.get(position + 6);
        } catch (DateTimeException invalid) {
            return 0;
        }
    }
}
