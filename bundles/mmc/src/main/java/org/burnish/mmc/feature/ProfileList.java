package org.burnish.mmc.feature;

import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.wire.Fields;

/**
 * Feature 0000h, the Profile List (MMC-6, 5.3.1).
 *
 * @param profiles in the drive's order
 */
public record ProfileList(List<Profile> profiles) {

    /** The feature code. */
    public static final int CODE = 0x00;

    /**
     * A Profile Descriptor.
     *
     * @param number the profile number, known or not
     * @param current whether it fits the loaded medium
     */
    public record Profile(int number, boolean current) {}

    public ProfileList {
        profiles = List.copyOf(profiles);
    }

    /** Reads the data of the feature. */
    public static ProfileList of(Feature feature) {
        Fields fields = feature.fields();
        List<Profile> profiles = new ArrayList<>();
        for (int at = 0; at + 4 <= fields.length(); at += 4) {
            profiles.add(new Profile(fields.u16(at), fields.bit(at + 2, 0)));
        }
        return new ProfileList(profiles);
    }
}
