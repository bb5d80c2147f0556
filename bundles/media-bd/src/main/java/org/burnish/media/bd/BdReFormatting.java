package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.FormatTable;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.OverwritableProfile;
import org.burnish.media.spi.Preparations;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.feature.Formattable;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/** The formatting modes of BD-RE: which of the offered formats each of them takes, and how it is certified. */
final class BdReFormatting implements OverwritableProfile.Formatting {

    private static final int DEFAULT_SPARES = 0x00;
    private static final int MORE_SPARES = 0x01;
    private static final int CHOSEN_SPARES = 0x30;
    private static final int NO_SPARES = 0x31;

    private static final Set<Integer> BY_INDEX = Set.of(DEFAULT_SPARES, MORE_SPARES, CHOSEN_SPARES, NO_SPARES);
    private static final Set<Integer> CERTIFIABLE = Set.of(CHOSEN_SPARES, NO_SPARES);
    private static final BdSizes SIZES = new BdSizes(CHOSEN_SPARES);

    /** Subtypes of the certifiable types. */
    private static final int UNCERTIFIED = 0;

    private static final int FULLY = 2;
    private static final int QUICKLY = 3;

    private static final String BY_INDEX_MODE = "by_index";

    private static final FormatTable TABLE = new FormatTable(
            BdReProfile.NAME,
            List.of(FormatRequest.AS_NEEDED, "full", "fast", "max", "without_spare", "by_size", BY_INDEX_MODE),
            Map.of(
                    FormatRequest.AS_NEEDED,
                    BdReFormatting::fast,
                    "fast",
                    BdReFormatting::fast,
                    "full",
                    BdReFormatting::full,
                    "max",
                    (capacities, request) -> SIZES.largest(capacities),
                    "by_size",
                    SIZES::wanted,
                    "without_spare",
                    BdReFormatting::withoutSpare,
                    BY_INDEX_MODE,
                    (capacities, request) -> Formats.byIndex(capacities, request, BY_INDEX)));

    @Override
    public String firstMode() {
        return "fast";
    }

    @Override
    public long firstBlocks(FormatCapacities capacities) {
        return capacities
                .first(DEFAULT_SPARES)
                .or(() -> capacities.first(CHOSEN_SPARES))
                .map(FormatDescriptor::blocks)
                .orElse(capacities.blocks());
    }

    @Override
    public Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request, MediaNote... notes)
            throws IOException {
        boolean needed = medium.state() == State.UNFORMATTED || request.force();
        if (request.mode().equals(FormatRequest.AS_NEEDED) && !needed) {
            return Preparations.none(notes);
        }
        return Preparations.format(drive, command(drive, TABLE.choose(drive, request), request), notes);
    }

    private static FormatUnit command(OpticalDrive drive, FormatDescriptor offer, FormatRequest request)
            throws IOException {
        return Formats.command(
                offer, CERTIFIABLE.contains(offer.type()) ? certification(drive, request) : UNCERTIFIED, true);
    }

    /** Full certification, else quick, else none; quick or none in haste (MMC-6, clause 5.3, feature 0023h). */
    private static int certification(OpticalDrive drive, FormatRequest request) throws IOException {
        boolean hasty = request.fast() || request.mode().equals(FormatRequest.AS_NEEDED);
        if (hasty && !request.mode().equals(BY_INDEX_MODE)) {
            return UNCERTIFIED;
        }
        Optional<Formattable> feature =
                drive.configuration().feature(Formattable.CODE).map(Formattable::of);
        if (!hasty && feature.map(Formattable::fullCertification).orElse(false)) {
            return FULLY;
        }
        return feature.map(Formattable::quickCertification).orElse(false) ? QUICKLY : UNCERTIFIED;
    }

    /** Type 00h, since some drives refuse 30h without full certification. */
    private static FormatDescriptor fast(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        Optional<FormatDescriptor> offered = capacities.first(DEFAULT_SPARES);
        return offered.isPresent() ? offered.get() : full(capacities, request);
    }

    private static FormatDescriptor full(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        return Formats.offered(
                capacities.first(CHOSEN_SPARES).or(() -> capacities.first(DEFAULT_SPARES)), "30h or 00h");
    }

    private static FormatDescriptor withoutSpare(FormatCapacities capacities, FormatRequest request)
            throws RefusedException {
        return Formats.offered(capacities.first(NO_SPARES), "31h");
    }
}
