package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;
import org.burnish.scsi.SenseException;

/** Reads the state of a BD-RE: unformatted, or blank, since any of its blocks can be written at any time then. */
final class BdReInspector {

    /** One cluster, 64 KiB. */
    static final int CHUNK = 32;

    private final OpticalDrive drive;

    BdReInspector(OpticalDrive drive) {
        this.drive = drive;
    }

    Medium inspect(int profile) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        boolean formatted = capacities.status() == FormatCapacities.Status.FORMATTED;
        long blocks = formatted ? capacities.blocks() : afterFormatting(capacities);
        return new Medium(
                profile,
                BdReProfile.NAME,
                formatted ? State.BLANK : State.UNFORMATTED,
                BdStructures.product(drive),
                List.of(),
                formatted ? readable() : 0,
                blocks,
                blocks,
                0,
                new Medium.Traits(true, true, true, false, CHUNK, 1));
    }

    /** The size that it gets when a write run formats it. */
    private static long afterFormatting(FormatCapacities capacities) {
        return capacities
                .first(BdReFormatting.DEFAULT_SPARES)
                .or(() -> capacities.first(BdReFormatting.CHOSEN_SPARES))
                .map(FormatDescriptor::blocks)
                .orElse(capacities.blocks());
    }

    private long readable() throws IOException {
        try {
            return drive.capacity().blocks();
        } catch (SenseException e) {
            return 0;
        }
    }
}
