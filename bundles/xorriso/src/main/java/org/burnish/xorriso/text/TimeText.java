package org.burnish.xorriso.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as users write them: {@code =SECONDS} since 1970; {@code +2d} or {@code -3h} from now on, also in weeks, months of 30
 * days and years, to which two a day is added; sixteen digits {@code YYYYMMDDhhmmsscc} in GMT, or with {@code LOC} behind them in
 * local time; in local time {@code YYYY.MM.DD[.hh[mm[ss]]]}, {@code MMDDhhmm[[CC]YY][.ss]}, scdbackup's
 * {@code YYMMDD[.hhmm[ss]]}, in which {@code A0} is 2000 and {@code B0} 2010, and what program date prints,
 * {@code [Day] MMM DD hh:mm:ss [ZONE] YYYY}. Of its zones GMT and UTC count; others have names that mean several.
 */
public final class TimeText {

    private static final Pattern SECONDS = Pattern.compile("=(-?\\d{1,12})(?:[.]\\d*)?");
    private static final Pattern RELATIVE = Pattern.compile("([+-])(\\d{1,9})([smhdwy]?)");
    private static final Map<String, Duration> UNITS = Map.of(
            "", Duration.ofSeconds(1),
            "s", Duration.ofSeconds(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7),
            "m", Duration.ofDays(30),
            "y", Duration.ofHours(8766));
    /** Units that are no fixed number of days: who counts in them means a day more rather than one too few. */
    private static final String ROUNDED = "my";

    private static final Pattern VOLUME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(LOC)?");
    private static final Pattern BACKUP =
            Pattern.compile("([0-9A-J])(\\d)(\\d\\d)(\\d\\d)(?:[.](\\d\\d)(\\d\\d)(\\d\\d)?)?");
    private static final Pattern PRINTED = Pattern.compile(
            "(?:[A-Z][a-z]{2} +)?([A-Z][a-z]{2}) +(\\d{1,2}) +(\\d\\d):(\\d\\d):(\\d\\d)(?: +([A-Z]{1,5}))? +(\\d{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Set<String> UNIVERSAL = Set.of("GMT", "UTC");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{4})[.](\\d\\d)[.](\\d\\d)(?:[.](\\d\\d)(?:(\\d\\d)(\\d\\d)?)?)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d{2}|\\d{4})?(?:[.](\\d\\d))?");
    private static final int NANOS_OF_HUNDREDTH = 10_000_000;
    private static final int CENTURY = 100;
    private static final int DECADE = 10;
    private static final int FIRST_OF_DIGITS = 1900;
    private static final int FIRST_OF_LETTERS = 2000;

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
            return Optional.of(relative(match, now));
        }
        match = VOLUME.matcher(text);
        if (match.matches()) {
            return Optional.of(sixNumbers(match)
                    .plusNanos((long) number(match, 7) * NANOS_OF_HUNDREDTH)
                    .atZone(match.group(8) == null ? ZoneOffset.UTC : zone)
                    .toInstant());
        }
        match = DOTTED.matcher(text);
        if (match.matches()) {
            return Optional.of(sixNumbers(match).atZone(zone).toInstant());
        }
        match = DATE.matcher(text);
        if (match.matches()) {
            return Optional.of(ofDate(match, now, zone));
        }
        match = BACKUP.matcher(text);
        if (match.matches()) {
            return Optional.of(ofBackup(match).atZone(zone).toInstant());
        }
        match = PRINTED.matcher(text);
        return match.matches() ? Optional.of(ofPrinted(match, zone)) : Optional.empty();
    }

    private static Instant relative(Matcher match, Instant now) {
        String unit = match.group(3);
        Duration distance =
                UNITS.getOrDefault(unit, Duration.ofSeconds(1)).multipliedBy(Long.parseLong(match.group(2)));
        if (!unit.isEmpty() && ROUNDED.contains(unit)) {
            distance = distance.plusDays(1);
        }
        return match.group(1).equals("-") ? now.minus(distance) : now.plus(distance);
    }

    private static LocalDateTime ofBackup(Matcher match) {
        char decade = match.group(1).charAt(0);
        int years =
                decade >= 'A' ? FIRST_OF_LETTERS + (decade - 'A') * DECADE : FIRST_OF_DIGITS + (decade - '0') * DECADE;
        return LocalDateTime.of(
                years + number(match, 2),
                number(match, 3),
                number(match, 4),
                number(match, 5),
                number(match, 6),
                number(match, 7));
    }

    private static Instant ofPrinted(Matcher match, ZoneId zone) {
        String of = match.group(6);
        return LocalDateTime.of(
                        number(match, 7),
                        MONTHS.indexOf(match.group(1)) + 1,
                        number(match, 2),
                        number(match, 3),
                        number(match, 4),
                        number(match, 5))
                .atZone(of != null && UNIVERSAL.contains(of) ? ZoneOffset.UTC : zone)
                .toInstant();
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
