package org.burnish.transport.emulator.medium;

import java.util.function.Function;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;

/**
 * How the emulator handles the media of one profile.
 *
 * @param profile the profile (MMC-6, table 94)
 * @param load the medium of a file whose state has this profile
 * @param blank the state of a new medium of a kind that has this profile
 */
public record MediumFamily(
        int profile, Function<MediumFile, LoadedMedium> load, Function<MediumSpec, DiscState> blank) {

    /** One whose new media are bare: without tracks, flags and formatted blocks. */
    public MediumFamily(int profile, Function<MediumFile, LoadedMedium> load) {
        this(profile, load, spec -> DiscState.bare(spec.name(), spec.profile()));
    }
}
