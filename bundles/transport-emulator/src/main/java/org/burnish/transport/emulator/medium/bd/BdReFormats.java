package org.burnish.transport.emulator.medium.bd;

import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The formats of a BD-RE (MMC-6, 6.4): 00h with the default spare areas, 01h to get more of them without losing data,
 * 30h with spare areas of a chosen size, 31h with none.
 */
final class BdReFormats {

    private static final int DEFAULT_SPARES = 0x00;
    private static final int MORE_SPARES = 0x01;
    private static final int CHOSEN_SPARES = 0x30;
    private static final int NO_SPARES = 0x31;
    private static final int BLOCK_LENGTH = 0x000800;
    /** Sub-type: the whole disc is verified. */
    static final int FULL_CERTIFICATION = 2;
    /** Sub-type: the clusters in the defect list are verified. */
    static final int QUICK_CERTIFICATION = 3;

    private final BdSizes sizes;
    private final long current;

    /** The formats of a disc that has this size now; 0 when it is not formatted. */
    BdReFormats(MediumSpec spec, long current) {
        this.sizes = BdSizes.of(spec);
        this.current = current;
    }

    /** Expansion needs spare areas that can grow. */
    private boolean isExpandable() {
        return current > sizes.smallest() && current < sizes.whole();
    }

    List<FormatOffer> offers() {
        List<FormatOffer> offers = new ArrayList<>(List.of(
                sizes.spared(sizes.defaultSize(), DEFAULT_SPARES),
                sizes.spared(sizes.defaultSize(), CHOSEN_SPARES),
                sizes.spared(sizes.smallest(), CHOSEN_SPARES),
                sizes.spared(sizes.largest(), CHOSEN_SPARES),
                new FormatOffer(sizes.whole(), NO_SPARES, BLOCK_LENGTH)));
        if (isExpandable()) {
            offers.add(1, sizes.spared(sizes.smallest(), MORE_SPARES));
        }
        return offers;
    }

    /** The size that a request leads to. */
    long size(FormatRequest request) throws CheckCondition {
        int subtype = request.subtype();
        boolean takesSubtype = request.type() == CHOSEN_SPARES || request.type() == NO_SPARES;
        if (subtype != 0 && !(takesSubtype && (subtype == FULL_CERTIFICATION || subtype == QUICK_CERTIFICATION))) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        return switch (request.type()) {
            case DEFAULT_SPARES -> BdSizes.only(sizes.defaultSize(), request);
            case MORE_SPARES -> expanded(request);
            case NO_SPARES -> BdSizes.only(sizes.whole(), request);
            case CHOSEN_SPARES -> sizes.chosen(request, sizes.largest());
            default -> throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        };
    }

    private long expanded(FormatRequest request) throws CheckCondition {
        if (!isExpandable()) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        return sizes.chosen(request, current - BdSizes.CLUSTER);
    }
}
