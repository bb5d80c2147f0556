package org.burnish.transport.emulator.medium.dvd.plus;

import java.util.function.Supplier;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.dvd.DvdSpeeds;

/** In what DVD+R and DVD+R DL differ. */
enum PlusRKind {
    /** DVD+R. */
    R(0x1B, 153, MediumFeatures::dvdPlusR, DvdSpeeds.DVD_PLUS_R),
    /** DVD+R DL. */
    R_DL(0x2B, 127, MediumFeatures::dvdPlusRDualLayer, DvdSpeeds.DVD_PLUS_R_DL);

    private final int profile;
    private final int sessions;
    private final Supplier<Feature> writing;
    private final Speeds speeds;

    PlusRKind(int profile, int sessions, Supplier<Feature> writing, Speeds speeds) {
        this.profile = profile;
        this.sessions = sessions;
        this.writing = writing;
        this.speeds = speeds;
    }

    int profile() {
        return profile;
    }

    /** How many sessions fit into its tables. */
    int sessions() {
        return sessions;
    }

    /** The feature that says that it can be written. */
    Feature writing() {
        return writing.get();
    }

    Speeds speeds() {
        return speeds;
    }
}
