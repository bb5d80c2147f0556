package org.burnish.xorriso.text;

import java.util.OptionalLong;
import org.burnish.image.BlockSource;

/** Byte counts as a user writes them: {@code 300k}, {@code 2m}, {@code 150s} for blocks. */
public final class ByteCount {

    private static final String UNITS = "kmgt";

    private ByteCount() {}

    /** The bytes, or empty where it is no count. */
    public static OptionalLong parse(String text) {
        if (!text.matches("\\d{1,15}[kmgtsKMGTS]?")) {
            return OptionalLong.empty();
        }
        char unit = Character.toLowerCase(text.charAt(text.length() - 1));
        if (Character.isDigit(unit)) {
            return OptionalLong.of(Long.parseLong(text));
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        long factor = unit == 's' ? BlockSource.BLOCK : 1L << (10 * (UNITS.indexOf(unit) + 1));
        return number > Long.MAX_VALUE / factor ? OptionalLong.empty() : OptionalLong.of(number * factor);
    }
}
