package org.burnish.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The forms that most options have. */
public final class ValueForms {

    private static final String BYTE_UNITS = "kmgt";
    private static final int BITS_OF_UNIT = 10;

    private ValueForms() {}

    /** {@code on} or {@code off}. */
    public static ValueForm<Boolean> flag() {
        return form(Boolean.class, "on or off", ValueForms::onOff, value -> value ? "on" : "off", value -> true);
    }

    private static Boolean onOff(String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw new IllegalArgumentException("neither on nor off");
        }
        return text.equals("on");
    }

    /** A number between two others, both included. */
    public static ValueForm<Integer> number(int min, int max) {
        return whole(Integer.class, min, max, value -> (int) value, Integer::longValue);
    }

    /** A number between two others, both included. */
    public static ValueForm<Long> number(long min, long max) {
        return whole(Long.class, min, max, value -> value, Long::longValue);
    }

    private static <T> ValueForm<T> whole(
            Class<T> type, long min, long max, LongFunction<T> boxed, ToLongFunction<T> plain) {
        Predicate<T> within = value -> plain.applyAsLong(value) >= min && plain.applyAsLong(value) <= max;
        return form(type, range(min, max), text -> boxed.apply(within(text, min, max)), String::valueOf, within);
    }

    private static String range(long min, long max) {
        return "a number from " + min + (max == Integer.MAX_VALUE || max == Long.MAX_VALUE ? " on" : " to " + max);
    }

    private static long within(String text, long min, long max) {
        long value = Long.parseLong(text);
        if (value < min || value > max) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    /** A number of bytes, from 0 on: with a letter for units of 1024, its second, third or fourth power. */
    public static ValueForm<Long> bytes() {
        return form(
                Long.class,
                "a number of bytes such as 4096, 64k, 700m or 20g",
                ValueForms::bytes,
                String::valueOf,
                value -> value >= 0);
    }

    private static long bytes(String text) {
        int power = text.isEmpty() ? -1 : BYTE_UNITS.indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
        long number = Long.parseLong(power < 0 ? text : text.substring(0, text.length() - 1));
        int bits = BITS_OF_UNIT * (power + 1);
        if (number < 0 || number > Long.MAX_VALUE >> bits) {
            throw new IllegalArgumentException("out of range");
        }
        return number << bits;
    }

    /** A number from this one on, or {@code none}. */
    public static ValueForm<OptionalLong> numberOrNone(long min) {
        return form(
                OptionalLong.class,
                range(min, Long.MAX_VALUE) + ", or none",
                text -> text.equals("none") ? OptionalLong.empty() : OptionalLong.of(within(text, min, Long.MAX_VALUE)),
                value -> value.isPresent() ? Long.toString(value.getAsLong()) : "none",
                value -> value.orElse(min) >= min);
    }

    /** Any text. */
    public static ValueForm<String> text() {
        return form(String.class, "a text", Function.identity(), Function.identity(), value -> true);
    }

    /** One of the constants of an enumeration; their texts are their names in lower case. */
    public static <E extends Enum<E>> ValueForm<E> choice(Class<E> type) {
        String names =
                Arrays.stream(type.getEnumConstants()).map(ValueForms::word).collect(Collectors.joining(", "));
        return form(type, "one of " + names, text -> constant(type, text), ValueForms::word, value -> true);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such word"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A form of these functions. */
    public static <T> ValueForm<T> form(
            Class<T> type, String expected, Function<String, T> parse, Function<T, String> text, Predicate<T> allows) {
        return new Composed<>(type, expected, parse, text, allows);
    }

    private record Composed<T>(
            Class<T> type, String expected, Function<String, T> parser, Function<T, String> texter, Predicate<T> rule)
            implements ValueForm<T> {

        @Override
        public T parse(String text) {
            return parser.apply(text);
        }

        @Override
        public String text(T value) {
            return texter.apply(value);
        }

        @Override
        public boolean allows(T value) {
            return rule.test(value);
        }
    }
}
