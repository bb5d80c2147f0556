package org.burnish.xorriso.text;

import java.util.Locale;
import java.util.Optional;
import org.burnish.media.Medium;

/** What 1x means. */
public enum SpeedUnit {
    CD("C", 176.4),
    DVD("D", 1385),
    BD("B", 4495.625);

    private final String letter;
    private final double kilobytes;

    SpeedUnit(String letter, double kilobytes) {
        this.letter = letter;
        this.kilobytes = kilobytes;
    }

    /** The unit that is usual for a medium. */
    public static SpeedUnit of(Optional<Medium> medium) {
        String name = medium.map(Medium::name).orElse("");
        return name.startsWith("CD") ? CD : name.startsWith("BD") ? BD : DVD;
    }

    /** kB/s of 1000 bytes. */
    public double kilobytes() {
        return kilobytes;
    }

    /** A speed of so many kB/s as a multiple, such as {@code   4.0xD}. */
    public String format(double speed) {
        return String.format(Locale.ROOT, "%5.1fx%s", speed / kilobytes, letter);
    }
}
