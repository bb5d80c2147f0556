package org.burnish.media.bd;

import java.io.IOException;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaNote;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.feature.Formattable;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/** The formatting modes of BD-RE: which of the offered formats each of them takes. */
final class BdReFormatting {

    static final int DEFAULT_SPARES = 0x00;
    static final int CHOSEN_SPARES = 0x30;
    private static final int MORE_SPARES = 0x01;
    private static final int NO_SPARES = 0x31;

    private static final Set<Integer> BY_INDEX = Set.of(DEFAULT_SPARES, MORE_SPARES, CHOSEN_SPARES, NO_SPARES);
    private static final int CLUSTER = 32;
    private static final String REFUSED = "Cannot format the BD-RE";

    private static final Map<String, Chooser> TABLE = Map.of(
            "as_needed", BdReFormatting::fast,
            "fast", BdReFormatting::fast,
            "full", BdReFormatting::full,
            "by_size", BdReFormatting::bySize,
            "without_spare", BdReFormatting::withoutSpare,
            "by_index", (capacities, request) -> Formats.byIndex(capacities, request, BY_INDEX));

    /** Modes that certify nothing; the others let the drive check the medium as well as it can. */
    private static final Set<String> HASTY = Set.of("as_needed", "fast");

    private BdReFormatting() {}

    static Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request, MediaNote... notes)
            throws IOException {
        Chooser chooser = TABLE.get(request.mode());
        new Refusals()
                .when(
                        chooser == null,
                        "-format '" + request.mode() + "' is not possible with BD-RE. Use as_needed, full, fast,"
                                + " without_spare, by_size, or by_index with an index of -list_formats")
                .check(REFUSED);
        boolean needed = medium.state() == State.UNFORMATTED || request.force();
        if (request.mode().equals("as_needed") && !needed) {
            return Preparations.none(notes);
        }
        FormatDescriptor offer = chooser.choose(drive.formatCapacities(), request);
        return Preparations.format(drive, command(drive, offer, request), notes);
    }

    private static FormatUnit command(OpticalDrive drive, FormatDescriptor offer, FormatRequest request)
            throws IOException {
        boolean certifiable = offer.type() == CHOSEN_SPARES || offer.type() == NO_SPARES;
        int subtype = certifiable && !HASTY.contains(request.mode()) ? certification(drive) : 0;
        return Formats.command(offer, subtype, true);
    }

    /** Full certification, else quick, else none (MMC-6, clause 5.3, feature 0023h). */
    private static int certification(OpticalDrive drive) throws IOException {
        Optional<Formattable> feature =
                drive.configuration().feature(Formattable.CODE).map(Formattable::of);
        if (feature.map(Formattable::fullCertification).orElse(false)) {
            return 2;
        }
        return feature.map(Formattable::quickCertification).orElse(false) ? 3 : 0;
    }

    /** Without type 30h if possible: there are drives that refuse it without full certification. */
    private static FormatDescriptor fast(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        Optional<FormatDescriptor> usual = capacities.first(DEFAULT_SPARES);
        return usual.isPresent() ? usual.get() : full(capacities, request);
    }

    private static FormatDescriptor full(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        return offered(capacities.first(CHOSEN_SPARES).or(() -> capacities.first(DEFAULT_SPARES)), "30h or 00h");
    }

    private static FormatDescriptor withoutSpare(FormatCapacities capacities, FormatRequest request)
            throws RefusedException {
        return offered(capacities.first(NO_SPARES), "31h");
    }

    private static FormatDescriptor offered(Optional<FormatDescriptor> offer, String types) throws RefusedException {
        new Refusals()
                .when(
                        offer.isEmpty(),
                        "No suitable formatting type offered by drive: it lacks type " + types + ". See -list_formats")
                .check(REFUSED);
        return offer.orElseThrow();
    }

    /** Type 30h in whole clusters, within the sizes that the drive offers for it. */
    private static FormatDescriptor bySize(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        offered(capacities.first(CHOSEN_SPARES), "30h");
        LongSummaryStatistics range = capacities.formats().stream()
                .filter(format -> format.type() == CHOSEN_SPARES)
                .mapToLong(FormatDescriptor::blocks)
                .summaryStatistics();
        long bytes = request.bytes().orElse(0);
        long unit = CLUSTER * 2048L;
        long blocks = (bytes / unit + (bytes % unit == 0 ? 0 : 1)) * CLUSTER;
        new Refusals()
                .when(
                        blocks < range.getMin() || blocks > range.getMax(),
                        "-format: mode 'by_size' provides unusable size value " + bytes + ". Use "
                                + range.getMin() * 2048 + " to " + range.getMax() * 2048 + " bytes")
                .check(REFUSED);
        return new FormatDescriptor(blocks, CHOSEN_SPARES, 0);
    }

    private interface Chooser {
        FormatDescriptor choose(FormatCapacities capacities, FormatRequest request) throws RefusedException;
    }
}
