package org.burnish.transport.emulator.medium.dvd.minus;

import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.dvd.DvdSpeeds;
import org.burnish.transport.emulator.medium.dvd.Ecc;

/** In what the media with feature 002Fh (DVD-R/-RW Write) differ while they are recorded sequentially. */
enum SequentialKind {
    /** DVD-R. */
    R(0x11, false, true, DvdSpeeds.DVD_R),
    /** DVD-RW, which can be blanked and formatted. */
    RW(0x14, true, true, Speeds.DVD_RW),
    /** DVD-R DL: closing its first border finalizes it, since the second layer ends where the first one does. */
    R_DL(0x15, false, false, DvdSpeeds.DVD_R_DL);

    private final int profile;
    private final boolean rewritable;
    private final boolean multiSession;
    private final Speeds speeds;

    SequentialKind(int profile, boolean rewritable, boolean multiSession, Speeds speeds) {
        this.profile = profile;
        this.rewritable = rewritable;
        this.multiSession = multiSession;
        this.speeds = speeds;
    }

    int profile() {
        return profile;
    }

    boolean isRewritable() {
        return rewritable;
    }

    /** Whether another session can follow the first. */
    boolean isMultiSession() {
        return multiSession;
    }

    Speeds speeds() {
        return speeds;
    }

    List<FormatOffer> formats() {
        return rewritable ? DvdRwFormats.ofSequential() : List.of();
    }

    /** The features that do not depend on what is recorded. */
    List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(Ecc.BLOCKS),
                MediumFeatures.dvdRead(),
                MediumFeatures.realTimeStreaming(false)));
        if (rewritable) {
            features.add(MediumFeatures.formattable(0));
        }
        return features;
    }
}
