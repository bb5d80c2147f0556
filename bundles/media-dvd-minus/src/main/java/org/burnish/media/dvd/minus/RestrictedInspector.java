package org.burnish.media.dvd.minus;

import java.io.IOException;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.NextSession;
import org.burnish.media.spi.EmptyHead;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/** Reads the state of a formatted DVD-RW. It counts as blank, since any of its blocks can be written at any time. */
final class RestrictedInspector {

    private static final int CHUNK = 16;

    private final OpticalDrive drive;

    RestrictedInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile) throws IOException {
        long capacity = capacity(drive.formatCapacities());
        return Medium.of(
                        profile,
                        RestrictedProfile.NAME,
                        State.BLANK,
                        Medium.Traits.of(CHUNK, CHUNK)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true))
                .with(DvdProduct.of(drive))
                .withReadable(EmptyHead.readable(drive))
                .withOverall(capacity)
                .with(NextSession.overwriting(capacity));
    }

    /** What is formatted and what quick grow adds; in the intermediate state what a full format would give. */
    private static long capacity(FormatCapacities capacities) {
        if (capacities.status() == FormatCapacities.Status.FORMATTED) {
            return capacities.blocks() + growth(capacities);
        }
        return capacities
                .first(DvdRwFormatting.FULL)
                .map(FormatDescriptor::blocks)
                .orElse(capacities.blocks());
    }

    static long growth(FormatCapacities capacities) {
        return capacities
                .first(DvdRwFormatting.QUICK_GROW)
                .map(FormatDescriptor::blocks)
                .orElse(0L);
    }
}
