package org.burnish.xorriso.text;

import java.util.Locale;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.NominalSpeed;

/**
 * How speeds are written as multiples.
 *
 * @param nominal what 1x means
 */
public record SpeedUnit(NominalSpeed nominal) {

    public static final SpeedUnit CD = new SpeedUnit(NominalSpeed.CD);
    public static final SpeedUnit DVD = new SpeedUnit(NominalSpeed.DVD);
    public static final SpeedUnit BD = new SpeedUnit(NominalSpeed.BD);

    /** The unit of a medium, as its profile says; that of DVD without one. */
    public static SpeedUnit of(Optional<Medium> medium) {
        return new SpeedUnit(medium.map(present -> present.traits().speed()).orElse(NominalSpeed.DVD));
    }

    /** kB/s of 1000 bytes. */
    public double kilobytes() {
        return nominal.kilobytes();
    }

    /** A speed of so many kB/s as a multiple, such as {@code   4.0xD}. */
    public String format(double speed) {
        return String.format(Locale.ROOT, "%5.1fx%s", speed / kilobytes(), nominal.letter());
    }
}
