package org.burnish.media.bd;

import java.io.IOException;
import org.burnish.media.MediaRemedies;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/**
 * A BD-R that was formatted so that the drive lets its blocks be written again by putting them elsewhere (MMC-6, clause
 * 5.3, feature 0038h). Its sessions and its free space mean something else; it is recognised and left alone.
 */
final class PseudoOverwrite {

    static final String NAME = "BD-R sequential recording with Pseudo OverWrite";

    static final Fact OBJECTION = Fact.of(
                    "medium.pseudo-overwrite",
                    "it is formatted for Pseudo OverWrite (feature 38h is current), which is not supported: each"
                            + " overwriting would use up spare blocks that never come back. It can be read")
            .remedy(MediaRemedies.otherMedium());

    private static final int FEATURE = 0x38;

    private PseudoOverwrite() {}

    static boolean isCurrent(OpticalDrive drive) throws IOException {
        return drive.configuration().isCurrent(FEATURE);
    }
}
