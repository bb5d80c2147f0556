package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaNote;
import org.burnish.media.MediaNote.Severity;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Preparation;
import org.burnish.media.spi.Formats;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatDescriptor;
import org.burnish.options.fact.Fact;

/** The formatting modes of DVD-RW: one table for each recording mode that it can be in. */
final class DvdRwFormatting {

    static final int FULL = 0x00;
    static final int QUICK_GROW = 0x13;
    static final int QUICK = 0x15;

    private static final Fact REFUSED = MediaFacts.cannotFormat("DVD-RW");
    private static final Set<Integer> BY_INDEX = Set.of(0x00, 0x10, 0x11, QUICK_GROW, QUICK);
    private static final MediaNote FAST_OMITTED = MediaNote.of(
            Severity.NOTE, "format.fast-omitted", "Detected formatted DVD-RW. Thus omitting desired fast format run.");

    static final DvdRwFormatting OF_SEQUENTIAL = new DvdRwFormatting(Map.of(
            FormatRequest.AS_NEEDED,
            (drive, request) -> automatic(drive, FULL),
            "full",
            (drive, request) -> automatic(drive, FULL),
            "fast",
            (drive, request) -> quick(drive),
            "by_index",
            DvdRwFormatting::byIndex));

    static final DvdRwFormatting OF_RESTRICTED = new DvdRwFormatting(Map.of(
            FormatRequest.AS_NEEDED,
            (drive, request) -> request.force() ? automatic(drive, FULL) : Preparations.none(),
            "full",
            (drive, request) -> automatic(drive, FULL),
            "fast",
            (drive, request) -> request.force() ? quick(drive) : Preparations.none(FAST_OMITTED),
            "by_index",
            DvdRwFormatting::byIndex));

    private static final List<String> MODES = List.of(FormatRequest.AS_NEEDED, "full", "fast", "by_index");

    private final Map<String, Chooser> table;

    private DvdRwFormatting(Map<String, Chooser> table) {
        this.table = table;
    }

    Preparation prepare(OpticalDrive drive, FormatRequest request) throws IOException {
        Chooser chooser = table.get(request.mode());
        new Refusals()
                .when(
                        chooser == null,
                        MediaFacts.formatMode(request.mode(), "DVD-RW", MODES).remedy(MediaRemedies.listFormats()))
                .check(REFUSED);
        return Objects.requireNonNull(chooser, "the request is refused").choose(drive, request);
    }

    private static Preparation automatic(OpticalDrive drive, int type) throws IOException {
        return prepared(drive, offered(drive, type), false);
    }

    /** Only as large as readers want it at least; writing lets it grow. */
    private static Preparation quick(OpticalDrive drive) throws IOException {
        FormatDescriptor offer = offered(drive, QUICK);
        return prepared(drive, new FormatDescriptor(QuickFormatTail.LEAST, QUICK, offer.typeDependent()), false);
    }

    private static FormatDescriptor offered(OpticalDrive drive, int type) throws IOException {
        Optional<FormatDescriptor> offer = drive.formatCapacities().first(type);
        return Formats.offered(offer, String.format(Locale.ROOT, "%02Xh", type));
    }

    private static Preparation byIndex(OpticalDrive drive, FormatRequest request) throws IOException {
        return prepared(drive, Formats.byIndex(drive.formatCapacities(), request, BY_INDEX), true);
    }

    /** Quick formats leave the intermediate state, which disturbs readers; what ends it follows them. */
    private static Preparation prepared(OpticalDrive drive, FormatDescriptor offer, boolean optionsValid) {
        Preparations.Step tail = switch (offer.type()) {
            case QUICK -> new QuickFormatTail(drive)::fill;
            case QUICK_GROW -> new QuickFormatTail(drive)::close;
            default -> listener -> {};
        };
        return Preparations.format(drive, Formats.command(offer, 0, optionsValid), tail);
    }

    private interface Chooser {
        Preparation choose(OpticalDrive drive, FormatRequest request) throws IOException;
    }
}
