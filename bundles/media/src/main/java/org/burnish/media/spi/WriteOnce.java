package org.burnish.media.spi;

import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;

/** What blanking means on media that can be written once: nothing while they are blank, and no way afterwards. */
public final class WriteOnce {

    private WriteOnce() {}

    /** Does nothing to a blank medium, and refuses any other. */
    public static Preparation blank(Medium medium, BlankRequest request) throws RefusedException {
        new Refusals()
                .when(
                        medium.state() != State.BLANK,
                        "Media is not of erasable type. What is on it stays; use another one")
                .check("Cannot blank " + medium.name() + " (mode " + request.mode() + ")");
        return Preparations.none();
    }

    /** The modes, for {@link org.burnish.media.MediaProfile#blankModes}. */
    public static List<String> modes() {
        return OverwritableKind.BLANK_MODES;
    }

    /** What formatting means on media that are written as they are: nothing when it is not needed, else a refusal. */
    public static Preparation format(Medium medium, FormatRequest request) throws RefusedException {
        new Refusals()
                .when(
                        !request.mode().equals("as_needed"),
                        "-format '" + request.mode()
                                + "': the medium needs and has no formatting. Write to it as it is")
                .check("Cannot format the " + medium.name());
        return Preparations.none();
    }
}
