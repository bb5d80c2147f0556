package org.burnish.media;

/**
 * How to blank.
 *
 * @param mode one of {@link MediaProfile#blankModes}: {@code as_needed}, {@code all}, {@code fast}, {@code deformat},
 *     {@code deformat_quickest}
 * @param force whether the medium's state is not looked at; the drive has the last word
 * @param imagePresent whether an overwritable medium holds an image, or anything else that is not blank
 */
public record BlankRequest(String mode, boolean force, boolean imagePresent) {

    /** The mode that does what the medium needs, and nothing to a blank one. */
    public static final String AS_NEEDED = "as_needed";
}
