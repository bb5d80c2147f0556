package org.burnish.xorriso.text;

import java.util.Optional;

/**
 * A speed as a user of this language writes it: in the units that it names, whatever the medium.
 *
 * @param speed the speed
 */
public record SpeedText(org.burnish.media.SpeedText speed) {

    /** The fastest. */
    public static final SpeedText MAX = new SpeedText(org.burnish.media.SpeedText.MAX);

    /** Reads {@code 4}, {@code 4x}, {@code 4xDVD}, {@code 5540k/s}, {@code max}. */
    public static Optional<SpeedText> parse(String text) {
        return org.burnish.media.SpeedText.parse(text)
                .filter(read -> read.letter().isEmpty())
                .map(SpeedText::new);
    }

    /** In kB/s for a medium whose 1x is this; 0 for the fastest. */
    public int kilobytes(SpeedUnit unit) {
        return speed.kilobytes(unit.nominal()).orElseThrow();
    }
}
