package org.burnish.mmc.feature;

import org.burnish.mmc.wire.Fields;

/**
 * Feature 002Fh, DVD-R/-RW Write (MMC-6, 5.3.23).
 *
 * @param bufferUnderrunFree zero loss linking can be switched on
 * @param dualLayer DVD-R DL can be written
 * @param testWrite writing can be simulated
 * @param rewritable DVD-RW can be blanked and written
 */
public record DvdRwWrite(boolean bufferUnderrunFree, boolean dualLayer, boolean testWrite, boolean rewritable) {

    /** The feature code. */
    public static final int CODE = 0x2F;

    /** Reads the data of the feature. */
    public static DvdRwWrite of(Feature feature) {
        Fields fields = feature.fields();
        return new DvdRwWrite(fields.bit(0, 6), fields.bit(0, 3), fields.bit(0, 2), fields.bit(0, 1));
    }
}
