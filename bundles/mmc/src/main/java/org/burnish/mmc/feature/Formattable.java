package org.burnish.mmc.feature;

import org.burnish.mmc.wire.Fields;

/**
 * Feature 0023h, Formattable (MMC-6, 5.3).
 *
 * @param renoSa BD-RE: format type 30h can be done without spare areas
 * @param expand BD-RE: the spare area can be expanded
 * @param quickCertification BD-RE: format 30h with quick certification
 * @param fullCertification BD-RE: format 30h with full certification
 * @param randomRecording BD-R: RRM is supported
 */
public record Formattable(
        boolean renoSa,
        boolean expand,
        boolean quickCertification,
        boolean fullCertification,
        boolean randomRecording) {

    /** The feature code. */
    public static final int CODE = 0x23;

    /** Reads the data of the feature. */
    public static Formattable of(Feature feature) {
        Fields fields = feature.fields();
        return new Formattable(
                fields.bit(0, 3), fields.bit(0, 2), fields.bit(0, 1), fields.bit(0, 0), fields.bit(4, 0));
    }
}
