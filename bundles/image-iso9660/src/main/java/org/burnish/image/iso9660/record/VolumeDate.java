package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The date and time of a volume descriptor, ECMA-119 clause 8.4.26.1: sixteen digits down to hundredths of seconds and
 * an offset from GMT in quarters of an hour. Sixteen digits zero and the offset 0 mean: not specified.
 */
public final class VolumeDate {

    /** The length in bytes. */
    public static final int LENGTH = 17;

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    /** Where the hundredths are, and how many nanoseconds one has. */
    private static final int HUNDREDTHS = 14;

    private static final int NANOS = 10_000_000;
    private static final int QUARTER = 15 * 60;
    private static final byte[] UNSPECIFIED = "0000000000000000\0".getBytes(StandardCharsets.US_ASCII);
    private static final long EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LATEST =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private VolumeDate() {}

    /** Whether this form can hold a date, seconds since 1970-01-01T00:00Z. */
    public static boolean holds(long seconds) {
        return seconds >= EARLIEST && seconds <= LATEST;
    }

    /**
     * Puts a date in GMT.
     *
     * @param seconds since 1970-01-01T00:00Z; empty for a date that is not specified
     */
    public static void encode(ByteBuffer target, OptionalLong seconds) {
        if (seconds.isEmpty()) {
            target.put(UNSPECIFIED);
            return;
        }
        long clamped = Math.max(EARLIEST, Math.min(LATEST, seconds.getAsLong()));
        String digits = DIGITS.format(LocalDateTime.ofEpochSecond(clamped, 0, ZoneOffset.UTC));
        target.put((digits + "00\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts a date in GMT with hundredths of seconds. */
    public static void encode(ByteBuffer target, Instant time) {
        int at = target.position();
        encode(target, OptionalLong.of(time.getEpochSecond()));
        if (holds(time.getEpochSecond())) {
            String hundredths = String.format(Locale.ROOT, "%02d", time.getNano() / NANOS);
            target.put(at + HUNDREDTHS, hundredths.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The date at an absolute position in seconds since 1970-01-01T00:00Z, if a valid one is specified. */
    public static OptionalLong decode(ByteBuffer source, int position) {
        String digits = new String(Numbers.bytes(source, position, 14), StandardCharsets.US_ASCII);
        try {
            long local = LocalDateTime.parse(digits, DIGITS).toEpochSecond(ZoneOffset.UTC);
            return OptionalLong.of(local - (long) QUARTER * source.get(position + 16));
        } catch (DateTimeException notSpecified) {
            return OptionalLong.empty();
        }
    }
}
