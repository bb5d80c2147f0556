package org.burnish.transport.emulator.medium.bd;

import java.util.List;
import org.burnish.transport.emulator.file.Relocation;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The formats of a BD-R (MMC-6, 6.4): 00h with the default spare areas, 32h with spare areas of a chosen size. The
 * sub-type says how it is recorded then. It can be formatted once, while nothing is recorded.
 */
final class BdRFormats {

    private static final int DEFAULT_SPARES = 0x00;
    private static final int CHOSEN_SPARES = 0x32;
    /** Sub-type: sequential recording with pseudo-overwrite. */
    private static final int PSEUDO_OVERWRITE = 0;
    /** Sub-type: sequential recording only. Random recording, 2, is not offered. */
    private static final int SEQUENTIAL = 1;

    private final BdSizes sizes;

    BdRFormats(MediumSpec spec) {
        this.sizes = BdSizes.of(spec);
    }

    List<FormatOffer> offers() {
        return List.of(
                sizes.spared(sizes.defaultSize(), DEFAULT_SPARES),
                sizes.spared(sizes.defaultSize(), CHOSEN_SPARES),
                sizes.spared(sizes.smallest(), CHOSEN_SPARES),
                sizes.spared(sizes.largest(), CHOSEN_SPARES));
    }

    /** The size that a request leads to. */
    long size(FormatRequest request) throws CheckCondition {
        if (request.subtype() != PSEUDO_OVERWRITE && request.subtype() != SEQUENTIAL) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        return switch (request.type()) {
            case DEFAULT_SPARES -> BdSizes.only(sizes.defaultSize(), request);
            case CHOSEN_SPARES -> sizes.chosen(request, sizes.largest());
            default -> throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        };
    }

    /** The spare areas of a disc that is formatted to this size. */
    Relocation relocation(FormatRequest request, long size) {
        Relocation spared = Relocation.spared(sizes.whole() - size);
        return request.subtype() == PSEUDO_OVERWRITE ? spared.overwritable() : spared;
    }
}
