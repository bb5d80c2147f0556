package org.burnish.transport.emulator.fault.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.transport.emulator.fault.Span;
import org.burnish.transport.emulator.fault.Written;
import org.burnish.transport.emulator.fault.effect.Lasting;

/** The figures of a fault plan. Counts and addresses are decimal, bytes hexadecimal. */
final class Numbers {

    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,12})(?:(-)(-?\\d{1,12})?)?");
    private static final Pattern AMOUNTS = Pattern.compile("([\\d.]{1,12})(%?)(?:(-)(?:([\\d.]{1,12})(%?))?)?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})ms");
    private static final Pattern CODES = Pattern.compile("[0-9a-fA-F]{1,2}");

    private Numbers() {}

    /** {@code A}, {@code A-B}, or {@code A-} without an end. */
    static Span range(Words words, String name) {
        String word = words.next(name + " A, A-B or A-");
        Matcher matcher = RANGE.matcher(word);
        if (!matcher.matches()) {
            throw words.wrong(word, name + " A, A-B or A-, decimal");
        }
        long first = Long.parseLong(matcher.group(1));
        Span range = matcher.group(2) == null
                ? new Span(first, first)
                : new Span(first, matcher.group(3) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(3)));
        if (range.isEmpty()) {
            throw words.wrong(word, "a range that does not end before its begin");
        }
        return range;
    }

    /** Blocks or per cent. */
    static Written written(Words words) {
        String allowed = "written N, N-N or N-, in blocks or, with %, of the medium's capacity";
        String word = words.next(allowed);
        Matcher matcher = AMOUNTS.matcher(word);
        if (!matcher.matches()) {
            throw words.wrong(word, allowed);
        }
        Written.Amount from = amount(words, word, matcher.group(1), matcher.group(2));
        if (matcher.group(3) == null) {
            return new Written(from, from);
        }
        return new Written(
                from,
                matcher.group(4) == null
                        ? new Written.Amount(Long.MAX_VALUE, false)
                        : amount(words, word, matcher.group(4), matcher.group(5)));
    }

    private static Written.Amount amount(Words words, String word, String figure, String perCent) {
        try {
            return new Written.Amount(Double.parseDouble(figure), !perCent.isEmpty());
        } catch (NumberFormatException e) {
            throw words.wrong(word, "figures such as 500, 50% and 0.5%");
        }
    }

    /** Milliseconds, as {@code 200ms}. */
    static Duration time(Words words) {
        String word = words.next("a time such as 200ms");
        Matcher matcher = TIME.matcher(word);
        if (!matcher.matches()) {
            throw words.wrong(word, "a time such as 200ms");
        }
        return Duration.ofMillis(Long.parseLong(matcher.group(1)));
    }

    /** {@code for N} or {@code for Nms}, when it follows. */
    static Lasting lasting(Words words, Lasting otherwise) {
        if (!words.skip("for")) {
            return otherwise;
        }
        String word = words.next("a number of commands, or a time such as 200ms");
        Matcher time = TIME.matcher(word);
        if (time.matches()) {
            return new Lasting(0, Duration.ofMillis(Long.parseLong(time.group(1))));
        }
        if (!word.matches("[1-9]\\d{0,8}")) {
            throw words.wrong(word, "a number of commands, or a time such as 200ms");
        }
        return new Lasting(Long.parseLong(word), null);
    }

    /** Hexadecimal codes with slashes between, as many as wanted. */
    static int[] codes(Words words, int count, String shape) {
        String word = words.next(shape);
        String[] parts = word.split("/", -1);
        if (parts.length != count || !List.of(parts).stream().allMatch(CODES.asMatchPredicate())) {
            throw words.wrong(word, shape + ", hexadecimal");
        }
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = Integer.parseInt(parts[i], 16);
        }
        return codes;
    }

    /** A decimal number. */
    static int number(Words words, String shape) {
        String word = words.next(shape);
        if (!word.matches("\\d{1,6}")) {
            throw words.wrong(word, shape);
        }
        return Integer.parseInt(word);
    }

    /** Bytes: hexadecimal ones, or a text in double quotes. */
    static byte[] bytes(Words words, List<String> values) {
        if (values.isEmpty()) {
            throw words.wrong("", "bytes such as 00 ff, or a text in double quotes");
        }
        String all = String.join(" ", values);
        if (all.matches("\"[\\x20-\\x7e&&[^\"]]*\"")) {
            return all.substring(1, all.length() - 1).getBytes(StandardCharsets.US_ASCII);
        }
        if (!all.matches("[0-9a-fA-F]{2}( [0-9a-fA-F]{2})*")) {
            throw words.wrong(all, "bytes such as 00 ff, or a text in double quotes");
        }
        return HexFormat.ofDelimiter(" ").parseHex(all);
    }

    /** A hexadecimal number of at most four digits. */
    static int hex(Words words, String shape) {
        String word = words.next(shape);
        if (!word.matches("[0-9a-fA-F]{1,4}")) {
            throw words.wrong(word, shape);
        }
        return Integer.parseInt(word, 16);
    }
}
