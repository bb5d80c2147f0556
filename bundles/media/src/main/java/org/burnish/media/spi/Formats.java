package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatOverview.Offer;
import org.burnish.media.FormatOverview.Spare;
import org.burnish.media.FormatOverview.Status;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.RefusedException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;
import org.burnish.options.fact.Fact;

/** What READ FORMAT CAPACITIES reports: as an overview, and as offers that FORMAT UNIT takes. */
public final class Formats {

    private static final Fact REFUSED = MediaFacts.cannotFormat("the medium");

    private Formats() {}

    /** The overview of what a drive offers for its medium, without a spare area. */
    public static Optional<FormatOverview> overview(OpticalDrive drive) throws IOException {
        return Optional.of(overview(drive.formatCapacities(), Optional.empty()));
    }

    /** The overview of these capacities. */
    public static FormatOverview overview(FormatCapacities capacities, Optional<Spare> spare) {
        List<Offer> offers = capacities.formats().stream()
                .map(format -> new Offer(format.type(), format.blocks()))
                .toList();
        return new FormatOverview(status(capacities.status()), capacities.blocks(), spare, offers);
    }

    /**
     * The offer that {@code by_index} means.
     *
     * @param types the format types that the medium's profile can handle
     * @throws RefusedException when there is no such offer, or it is of another type
     */
    public static FormatDescriptor byIndex(FormatCapacities capacities, FormatRequest request, Set<Integer> types)
            throws RefusedException {
        List<FormatDescriptor> formats = capacities.formats();
        int index = request.index().orElse(-1);
        Refusals refusals = new Refusals()
                .when(
                        formats.isEmpty(),
                        Fact.of(MediaFacts.NO_OFFERS, "there is no format {index}: no format descriptors available")
                                .with("index", index))
                .when(
                        !formats.isEmpty() && (index < 0 || index >= formats.size()),
                        Fact.of(
                                        MediaFacts.INDEX,
                                        "there is no format {index}: format descriptors range from index 0 to {last}")
                                .with("index", index)
                                .with("last", formats.size() - 1)
                                .remedy(MediaRemedies.listFormats()));
        refusals.check(REFUSED);
        FormatDescriptor chosen = formats.get(index);
        refusals.when(
                        !types.contains(chosen.type()),
                        Fact.of(MediaFacts.INDEX_TYPE, "format type {type} of format {index} is not suitable")
                                .with("index", index)
                                .with("type", String.format(Locale.ROOT, "%02Xh", chosen.type()))
                                .remedy(MediaRemedies.listFormats()))
                .check(REFUSED);
        return chosen;
    }

    /**
     * The offer that was looked for.
     *
     * @param types what was looked for, in words
     * @throws RefusedException when there is none
     */
    public static FormatDescriptor offered(Optional<FormatDescriptor> offer, String types) throws RefusedException {
        new Refusals().when(offer.isEmpty(), MediaFacts.type(types)).check(REFUSED);
        return offer.orElseThrow();
    }

    /** The refusal of a size that nothing on offer has. */
    public static void requireSize(boolean usable, FormatRequest request, String usableSizes) throws RefusedException {
        new Refusals()
                .when(
                        !usable,
                        Fact.of(
                                        MediaFacts.FORMAT_SIZE,
                                        "mode 'by_size' provides unusable size value {bytes}. Usable are {sizes}")
                                .with("bytes", request.bytes().orElse(0))
                                .with("sizes", usableSizes))
                .check(REFUSED);
    }

    /** FORMAT UNIT for an offer, with the drive's own figures (MMC-6, clause 6.4). */
    public static FormatUnit command(FormatDescriptor offer, int subtype, boolean optionsValid) {
        return command(offer, subtype, optionsValid, false);
    }

    /**
     * The same, where haste can be wanted.
     *
     * @param hasty whether blocks are not certified anew, and the known defects stay replaced
     */
    public static FormatUnit command(FormatDescriptor offer, int subtype, boolean optionsValid, boolean hasty) {
        return new FormatUnit(
                offer.blocks(), offer.type(), subtype, typeDependent(offer), true, optionsValid, hasty, hasty);
    }

    /** What goes with a format type: a block length, the blocks of an ECC block, or what the drive offered. */
    private static int typeDependent(FormatDescriptor offer) {
        return switch (offer.type()) {
            case 0x00, 0x01, 0x31 -> 0x000800;
            case 0x10, 0x11, 0x12, 0x13, 0x14, 0x15 -> 0x000010;
            default -> offer.typeDependent();
        };
    }

    private static Status status(FormatCapacities.Status status) {
        return switch (status) {
            case UNFORMATTED -> Status.UNFORMATTED;
            case FORMATTED -> Status.FORMATTED;
            case UNKNOWN, RESERVED -> Status.UNKNOWN;
        };
    }
}
