package org.burnish.transport.emulator.medium.dvd.ram;

import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** The sizes of a DVD-RAM of 4.7 GB per side: what is not for data is spare area (MMC-6, 6.4 and 6.23). */
final class DvdRamFormats {
    /** Without spare areas. */
    static final long WHOLE = 2_295_072;
    /** With the primary spare area and the default supplementary one: the factory state. */
    static final long DEFAULT = 2_236_704;
    /** With the largest supplementary spare area. */
    static final long SMALLEST = 2_193_664;
    /** The blocks of the primary spare area. */
    static final long PRIMARY_SPARES = 12_800;

    private static final int FULL = 0x00;
    private static final int SPARE_AREA_EXPANSION = 0x01;
    private static final int BLOCK_LENGTH = 0x000800;
    private static final long MAXIMUM = 0xFFFF_FFFFL;

    private DvdRamFormats() {}

    /** Those of a disc that has this size now: with spare areas they can be expanded. */
    static List<FormatOffer> offers(long size) {
        List<FormatOffer> offers = new ArrayList<>(
                List.of(new FormatOffer(DEFAULT, FULL, BLOCK_LENGTH), new FormatOffer(WHOLE, FULL, BLOCK_LENGTH)));
        if (canExpand(size)) {
            offers.add(new FormatOffer(SMALLEST, SPARE_AREA_EXPANSION, BLOCK_LENGTH));
        }
        return offers;
    }

    private static boolean canExpand(long size) {
        return size != WHOLE && size > SMALLEST;
    }

    /** Whether the format begins anew, and does not only take blocks for spare area. */
    static boolean isNew(FormatRequest request) {
        return request.type() == FULL;
    }

    /** The size that a request leads to on a disc of this size. */
    static long size(FormatRequest request, long now) throws CheckCondition {
        if (request.subtype() != 0 || !(isNew(request) || (request.type() == SPARE_AREA_EXPANSION && canExpand(now)))) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        if (request.parameter() != BLOCK_LENGTH) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(9);
        }
        long size = request.blocks() == MAXIMUM && isNew(request) ? WHOLE : request.blocks();
        boolean offered = isNew(request)
                ? size == DEFAULT || size == WHOLE
                : size >= SMALLEST && size < now && Ecc.isAligned(size);
        if (!offered) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }
}
