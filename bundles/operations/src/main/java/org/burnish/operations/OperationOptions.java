package org.burnish.operations;

import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;
import org.burnish.recorder.DiskOptions;

/** Options of orders that the use cases understand themselves. */
public final class OperationOptions {

    /** Of {@link Order#BURN} and {@link Order#PLAN}. */
    public static final OptionKey<Boolean> ANEW = OptionKey.flag(
            "burn.anew", false, "whether the image that is on the medium is left out of the new session");

    /**
     * Of {@link Order#BURN}, by the checksums in the image, and of {@link Order#BURN_IMAGE}, by the checksum of what was recorded.
     */
    public static final OptionKey<Boolean> VERIFY =
            OptionKey.flag("burn.verify", false, "whether each medium is read and checked after it was recorded");

    /** Of {@link Order#BURN}, {@link Order#BURN_IMAGE} and {@link Order#PLAN}. */
    public static final OptionKey<Boolean> CLOSE_AS_NEEDED = OptionKey.flag(
            "burn.close_as_needed",
            false,
            "whether the medium is closed where it takes no session that more could follow");

    /** Of {@link Order#BURN}, {@link Order#BURN_IMAGE} and {@link Order#PLAN}; wins over the recorder's own, which is in kB/s. */
    public static final OptionKey<String> SPEED = new OptionKey<>(
            "burn.speed",
            ValueForms.text(),
            "",
            "the speed in kB/s or as a multiple of what the medium calls 1x, such as 5540k, 4x, 4xDVD; empty for the"
                    + " recorder's");

    /** Of {@link Order#VERIFY}. */
    public static final OptionKey<Boolean> ALL_SESSIONS =
            OptionKey.flag("verify.all_sessions", false, "whether older sessions are checked too");

    /** Of {@link Order#BLANK}. */
    public static final OptionKey<String> BLANK_MODE =
            new OptionKey<>("blank.mode", ValueForms.text(), BlankRequest.AS_NEEDED, "how the medium is blanked");

    /** Of {@link Order#BLANK}. */
    public static final OptionKey<Boolean> BLANK_FORCE =
            OptionKey.flag("blank.force", false, "whether the state of the medium is not looked at");

    /** Of {@link Order#FORMAT}, which passes {@link org.burnish.media.FormatOptions} on. */
    public static final OptionKey<String> FORMAT_MODE =
            new OptionKey<>("format.mode", ValueForms.text(), FormatRequest.AS_NEEDED, "how the medium is formatted");

    /** Of {@link Order#COPY}; has to be chosen. */
    public static final OptionKey<String> TARGET =
            new OptionKey<>("copy.target", ValueForms.text(), "", "the file that is made");

    /** Of {@link Order#IMAGE}; has to be chosen where the caller has no output. */
    public static final OptionKey<String> IMAGE_TARGET =
            new OptionKey<>("image.target", ValueForms.text(), "", "the file that is made or overwritten");

    /** Of {@link Order#RESTORE}, which takes all of {@link DiskOptions#ofRestoring}. */
    public static final OptionKey<Boolean> DEVICES = DiskOptions.DEVICES;

    private OperationOptions() {}

    /** All of them. */
    public static List<OptionKey<?>> all() {
        return List.of(
                ANEW,
                VERIFY,
                CLOSE_AS_NEEDED,
                SPEED,
                ALL_SESSIONS,
                BLANK_MODE,
                BLANK_FORCE,
                FORMAT_MODE,
                TARGET,
                IMAGE_TARGET,
                DEVICES);
    }
}
