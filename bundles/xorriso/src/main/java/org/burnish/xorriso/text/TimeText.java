package org.burnish.xorriso.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as users write them: {@code =SECONDS} since 1970, {@code +2d} or {@code -3h} from now on, sixteen digits
 * {@code YYYYMMDDhhmmsscc} in GMT, {@code YYYY.MM.DD[.hh[mm[ss]]]} and {@code MMDDhhmm[[CC]YY][.ss]} in local time.
 */
public final class TimeText {

    private static final Pattern SECONDS = Pattern.compile("=(-?\\d{1,12})");
    private static final Pattern RELATIVE = Pattern.compile("([+-]\\d{1,9})([smhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));
    private static final Pattern VOLUME = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{4})[.](\\d\\d)[.](\\d\\d)(?:[.](\\d\\d)(?:(\\d\\d)(\\d\\d)?)?)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d{2}|\\d{4})?(?:[.](\\d\\d))?");
    private static final int NANOS_OF_HUNDREDTH = 10_000_000;
    private static final int CENTURY = 100;

    private TimeText() {}

    /** The time of a text, or empty where it is none. */
    public static Optional<Instant> parse(String text, Instant now, ZoneId zone) {
        try {
            return read(text, now, zone);
        } catch (DateTimeException | ArithmeticException unsuitable) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> read(String text, Instant now, ZoneId zone) {
        Matcher match = SECONDS.matcher(text);
        if (match.matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(match.group(1))));
        }
        match = RELATIVE.matcher(text);
        if (match.matches()) {
            Duration unit = UNITS.getOrDefault(match.group(2), Duration.ofSeconds(1));
            return Optional.of(now.plus(unit.multipliedBy(Long.parseLong(match.group(1)))));
        }
        match = VOLUME.matcher(text);
        if (match.matches()) {
            return Optional.of(sixNumbers(match)
                    .plusNanos((long) number(match, 7) * NANOS_OF_HUNDREDTH)
                    .toInstant(ZoneOffset.UTC));
        }
        match = DOTTED.matcher(text);
        if (match.matches()) {
            return Optional.of(sixNumbers(match).atZone(zone).toInstant());
        }
        match = DATE.matcher(text);
        return match.matches() ? Optional.of(ofDate(match, now, zone)) : Optional.empty();
    }

    /** Year, month, day, hour, minute and second. */
    private static LocalDateTime sixNumbers(Matcher match) {
        return LocalDateTime.of(
                number(match, 1),
                number(match, 2),
                number(match, 3),
                number(match, 4),
                number(match, 5),
                number(match, 6));
    }

    private static Instant ofDate(Matcher match, Instant now, ZoneId zone) {
        int thisYear = now.atZone(zone).getYear();
        int year = number(match, 5);
        if (match.group(5) == null) {
            year = thisYear;
        } else if (match.group(5).length() == 2) {
            year += thisYear / CENTURY * CENTURY;
        }
        return LocalDateTime.of(
                        year, number(match, 1), number(match, 2), number(match, 3), number(match, 4), number(match, 6))
                .atZone(zone)
                .toInstant();
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
