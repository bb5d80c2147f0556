package org.burnish.transport.emulator.medium.dvd;

import java.util.List;
import org.burnish.transport.emulator.medium.Speeds;

/** The speeds of DVD media other than DVD-RW: 1x is 1385 kB/s. */
public final class DvdSpeeds {
    /** DVD-R: 16x to 2x. */
    public static final Speeds DVD_R = new Speeds(22160, List.of(22160, 16620, 11080, 5540, 2770));
    /** DVD-R DL: 8x to 2x. */
    public static final Speeds DVD_R_DL = new Speeds(11080, List.of(11080, 5540, 2770));
    /** DVD-RAM: 5x, 3x and 2x. */
    public static final Speeds DVD_RAM = new Speeds(6925, List.of(6925, 4155, 2770));
    /** DVD+RW: 8x, 4x, 3.3x and 2.4x. */
    public static final Speeds DVD_PLUS_RW = new Speeds(11080, List.of(11080, 5540, 4570, 3324));
    /** DVD+R: 16x to 2.4x. */
    public static final Speeds DVD_PLUS_R = new Speeds(22160, List.of(22160, 16620, 11080, 5540, 3324));
    /** DVD+R DL: 8x, 4x and 2.4x. */
    public static final Speeds DVD_PLUS_R_DL = new Speeds(11080, List.of(11080, 5540, 3324));

    private DvdSpeeds() {}
}
