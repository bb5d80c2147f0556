package org.burnish.xorriso.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A speed as a user writes it.
 *
 * @param value how much
 * @param factor kB/s of one, 0 for 1x of whatever medium will be there
 */
public record SpeedText(double value, double factor) {

    /** The fastest. */
    public static final SpeedText MAX = new SpeedText(0, 1);

    private static final Pattern SPEED =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(k/?s?|m/?s?|x?c(?:d)?|x?d(?:vd)?|x?b(?:d)?|x)?");

    /** Reads {@code 4}, {@code 4x}, {@code 4xDVD}, {@code 5540k/s}, {@code max}. */
    public static Optional<SpeedText> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()
                || lower.equals("max")
                || lower.equals("0")
                || lower.equals("any")
                || lower.equals("none")) {
            return Optional.of(MAX);
        }
        if (lower.equals("min") || lower.equals("-1")) {
            return Optional.of(new SpeedText(1, 1));
        }
        Matcher matcher = SPEED.matcher(lower);
        return matcher.matches()
                ? Optional.of(new SpeedText(Double.parseDouble(matcher.group(1)), factor(matcher.group(2))))
                : Optional.empty();
    }

    private static double factor(String unit) {
        if (unit == null || unit.equals("x")) {
            return 0;
        }
        return switch (unit.replace("x", "").charAt(0)) {
            case 'k' -> 1;
            case 'm' -> 1000;
            case 'c' -> SpeedUnit.CD.kilobytes();
            case 'b' -> SpeedUnit.BD.kilobytes();
            default -> SpeedUnit.DVD.kilobytes();
        };
    }

    /** In kB/s for a medium whose 1x is this; 0 for the fastest. */
    public int kilobytes(SpeedUnit unit) {
        return (int) Math.round(value * (factor == 0 ? unit.kilobytes() : factor));
    }
}
