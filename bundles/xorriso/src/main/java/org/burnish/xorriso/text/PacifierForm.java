package org.burnish.xorriso.text;

import java.util.Locale;
import java.util.Optional;

/**
 * How reports look that a recording goes on.
 *
 * @param style the program whose lines they are like
 * @param interval seconds between two of them
 */
public record PacifierForm(Style style, double interval) {

    /** Programs. */
    public enum Style {
        XORRISO,
        CDRECORD,
        MKISOFS;

        /** Its name in small letters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without any choice. */
    public static final PacifierForm DEFAULT = new PacifierForm(Style.XORRISO, 1);

    /** The style of this name. */
    public static Optional<Style> style(String word) {
        for (Style style : Style.values()) {
            if (style.word().equals(word)) {
                return Optional.of(style);
            }
        }
        return Optional.empty();
    }

    /** A number of seconds as it is shown. */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%f", seconds);
    }
}
