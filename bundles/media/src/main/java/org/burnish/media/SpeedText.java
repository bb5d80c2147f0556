package org.burnish.media;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A speed as a user writes it.
 *
 * @param value how much
 * @param factor kB/s of one; 0 for 1x of the medium, whichever it will be
 * @param letter the letter of the medium's nominal speed where 1x is that of this kind alone; empty for any
 */
public record SpeedText(double value, double factor, String letter) {

    /** The fastest. */
    public static final SpeedText MAX = new SpeedText(0, 1, "");

    private static final Pattern SPEED =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(k/?s?|m/?s?|x?c(?:d)?|x?d(?:vd)?|x?b(?:d)?|x[a-z]?)?");

    /** Reads {@code 4}, {@code 4x}, {@code 4xDVD}, {@code 5540k/s}, {@code max}; {@code 4xH} for a medium whose letter is H. */
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
            return Optional.of(new SpeedText(1, 1, ""));
        }
        Matcher matcher = SPEED.matcher(lower);
        return matcher.matches()
                ? Optional.of(of(Double.parseDouble(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static SpeedText of(double value, @Nullable String unit) {
        if (unit == null || unit.equals("x")) {
            return new SpeedText(value, 0, "");
        }
        char letter = unit.startsWith("x") ? unit.charAt(1) : unit.charAt(0);
        return switch (letter) {
            case 'k' -> new SpeedText(value, 1, "");
            case 'm' -> new SpeedText(value, 1000, "");
            case 'c' -> new SpeedText(value, NominalSpeed.CD.kilobytes(), "");
            case 'd' -> new SpeedText(value, NominalSpeed.DVD.kilobytes(), "");
            case 'b' -> new SpeedText(value, NominalSpeed.BD.kilobytes(), "");
            default -> new SpeedText(value, 0, String.valueOf(Character.toUpperCase(letter)));
        };
    }

    /** In kB/s for a medium whose 1x is this; 0 for the fastest; empty where it is in the unit of another kind of medium. */
    public OptionalInt kilobytes(NominalSpeed unit) {
        if (!letter.isEmpty() && !letter.equalsIgnoreCase(unit.letter())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.round(value * (factor == 0 ? unit.kilobytes() : factor)));
    }
}
