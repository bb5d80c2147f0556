package org.burnish.media.dvd.ram;

import java.io.IOException;
import java.util.Comparator;
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
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/**
 * The formatting modes of DVD-RAM. Of the full formats (type 00h) the largest has no supplementary spare blocks, and the
 * next one the default number of them; type 01h extends the spare area at the end of what is there (MMC-6, clause 6.4).
 */
final class DvdRamFormatting implements OverwritableProfile.Formatting {

    private static final int FULL = 0x00;
    private static final int EXPAND_SPARES = 0x01;
    private static final Set<Integer> TYPES = Set.of(FULL, EXPAND_SPARES);

    private static final Comparator<FormatDescriptor> BY_BLOCKS = Comparator.comparingLong(FormatDescriptor::blocks);

    private static final FormatTable TABLE = new FormatTable(
            DvdRamProfile.NAME,
            List.of(FormatRequest.AS_NEEDED, "full", "fast", "max", "without_spare", "by_size", "by_index"),
            Map.of(
                    FormatRequest.AS_NEEDED,
                    (capacities, request) -> byDefault(capacities),
                    "fast",
                    (capacities, request) -> byDefault(capacities),
                    "full",
                    (capacities, request) -> byDefault(capacities),
                    "max",
                    (capacities, request) -> largest(capacities),
                    "without_spare",
                    (capacities, request) -> largest(capacities),
                    "by_size",
                    DvdRamFormatting::bySize,
                    "by_index",
                    (capacities, request) -> Formats.byIndex(capacities, request, TYPES)));

    @Override
    public String firstMode() {
        return "full";
    }

    @Override
    public long firstBlocks(FormatCapacities capacities) {
        return second(capacities).map(FormatDescriptor::blocks).orElse(capacities.blocks());
    }

    @Override
    public Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request, MediaNote... notes)
            throws IOException {
        boolean needed = medium.state() == State.UNFORMATTED || request.force();
        if (request.mode().equals(FormatRequest.AS_NEEDED) && !needed) {
            return Preparations.none(notes);
        }
        FormatDescriptor offer = TABLE.choose(drive, request);
        boolean hasty = request.fast() && offer.type() != EXPAND_SPARES;
        return Preparations.format(drive, Formats.command(offer, 0, true, hasty), notes);
    }

    /** The largest first. */
    private static List<FormatDescriptor> fullFormats(FormatCapacities capacities) {
        return capacities.formats().stream()
                .filter(format -> format.type() == FULL)
                .sorted(BY_BLOCKS.reversed())
                .toList();
    }

    private static FormatDescriptor byDefault(FormatCapacities capacities) throws RefusedException {
        return Formats.offered(second(capacities), "00h");
    }

    /** The second largest full format, or the only one. */
    private static Optional<FormatDescriptor> second(FormatCapacities capacities) {
        return fullFormats(capacities).stream().limit(2).reduce((largest, next) -> next);
    }

    private static FormatDescriptor largest(FormatCapacities capacities) throws RefusedException {
        return Formats.offered(fullFormats(capacities).stream().findFirst(), "00h");
    }

    /** The smallest offer that holds the wanted bytes. */
    private static FormatDescriptor bySize(FormatCapacities capacities, FormatRequest request) throws RefusedException {
        List<FormatDescriptor> offers = capacities.formats().stream()
                .filter(format -> TYPES.contains(format.type()))
                .sorted(BY_BLOCKS)
                .toList();
        long most = Formats.offered(offers.stream().reduce((small, large) -> large), "00h or 01h")
                .blocks();
        long bytes = request.bytes().orElse(0);
        long blocks = bytes / OpticalDrive.BLOCK + (bytes % OpticalDrive.BLOCK == 0 ? 0 : 1);
        Formats.requireSize(blocks > 0 && blocks <= most, request, "at most " + most * OpticalDrive.BLOCK + " bytes");
        return offers.stream()
                .filter(offer -> offer.blocks() >= blocks)
                .findFirst()
                .orElseThrow();
    }
}
