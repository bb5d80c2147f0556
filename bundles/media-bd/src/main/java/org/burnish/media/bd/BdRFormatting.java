package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.FormatTable;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatCapacities.Status;
import org.burnish.mmc.response.FormatDescriptor;
import org.burnish.options.fact.Fact;

/**
 * The formatting modes of BD-R. It can be formatted once, before its first session, and need not be: the drive then
 * reads what it wrote, and puts spare blocks in the place of bad ones.
 */
final class BdRFormatting {

    private static final int DEFAULT_SPARES = 0x00;
    private static final int CHOSEN_SPARES = 0x32;
    private static final Set<Integer> BY_INDEX = Set.of(DEFAULT_SPARES, CHOSEN_SPARES);
    private static final BdSizes SIZES = new BdSizes(CHOSEN_SPARES);

    /** Sequential recording without Pseudo OverWrite (MMC-6, clause 6.4). */
    private static final int SEQUENTIAL = 1;

    private static final String WITHOUT_SPARE = "without_spare";

    private static final FormatTable TABLE = new FormatTable(
            "BD-R",
            List.of(FormatRequest.AS_NEEDED, "full", "fast", "max", "by_size", "by_index"),
            Map.of(
                    FormatRequest.AS_NEEDED,
                    BdRFormatting::byDefault,
                    "fast",
                    BdRFormatting::byDefault,
                    "full",
                    BdRFormatting::byDefault,
                    "max",
                    (capacities, request) -> SIZES.largest(capacities),
                    "by_size",
                    SIZES::wanted,
                    "by_index",
                    (capacities, request) -> Formats.byIndex(capacities, request, BY_INDEX)));

    private BdRFormatting() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        FormatCapacities capacities = drive.formatCapacities();
        boolean fresh = medium.state() == State.BLANK && capacities.status() == Status.UNFORMATTED || request.force();
        if (request.mode().equals(FormatRequest.AS_NEEDED)
                && !fresh
                && !medium.state().ended()) {
            return Preparations.none();
        }
        new Refusals()
                .when(PseudoOverwrite.isCurrent(drive), PseudoOverwrite.OBJECTION)
                .when(
                        !fresh,
                        Fact.of(
                                MediaFacts.FORMAT_ONCE,
                                "the BD-R is not blank and unformatted any more. It can be formatted only once, before"
                                        + " its first session"))
                .when(
                        request.mode().equals(WITHOUT_SPARE),
                        Fact.of(
                                "format.without-spare",
                                "mode '" + WITHOUT_SPARE
                                        + "' makes no sense with BD-R. Leave it unformatted to have no spare"
                                        + " blocks"))
                .check(MediaFacts.cannotFormat("BD-R", drive.address()));
        FormatDescriptor offer = TABLE.chooser(request).choose(capacities, request);
        return Preparations.format(drive, Formats.command(offer, SEQUENTIAL, true));
    }

    private static FormatDescriptor byDefault(FormatCapacities capacities, FormatRequest request)
            throws RefusedException {
        return Formats.offered(capacities.first(DEFAULT_SPARES), "00h");
    }
}
