package org.burnish.xorriso.text;

/** Sizes in a fixed width: scaled by 1024 while they are too large, with a decimal where there is room. */
public final class SizeText {

    private static final String[] UNITS = {"", "k", "m", "g", "t", "p"};
    private static final int SUMMARY_WIDTH = 5;
    private static final int SUMMARY_LIMIT = 10_000;
    private static final int COUNT_WIDTH = 7;
    private static final int COUNT_LIMIT = 100_000;

    private SizeText() {}

    /** Five characters as in {@code Media summary}, such as {@code 4489m}, {@code 22.4g} or {@code     0}. */
    public static String summary(long bytes) {
        return scaled(bytes, SUMMARY_WIDTH, SUMMARY_LIMIT);
    }

    /** Seven characters as in pacifiers, such as {@code  17074k} or {@code  103.7m}. */
    public static String count(long bytes) {
        return scaled(bytes, COUNT_WIDTH, COUNT_LIMIT);
    }

    /** With one decimal. Every report of a medium has some: a format is too slow for the start of the program. */
    private static String tenths(double value) {
        long tenths = Math.round(10 * value);
        return tenths / 10 + "." + tenths % 10;
    }

    private static String scaled(long bytes, int width, int limit) {
        double value = bytes;
        int unit = 0;
        while (Math.round(value) >= limit && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String text = unit == 0 ? Long.toString(bytes) : tenths(value) + UNITS[unit];
        if (text.length() > width) {
            text = Math.round(value) + UNITS[unit];
        }
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
