package org.burnish.transport.emulator.medium;

import java.util.List;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** The sizes that a BD-RE can be formatted to: what is not for data is spare area (MMC-6, 6.4). */
final class BdReFormats {

    /** The blocks of a cluster. */
    static final int CLUSTER = 32;

    private static final int DEFAULT_SPARES = 0x00;
    private static final int MORE_SPARES = 0x01;
    private static final int CHOSEN_SPARES = 0x30;
    private static final int NO_SPARES = 0x31;
    private static final int BLOCK_LENGTH = 0x000800;
    private static final long MAXIMUM = 0xFFFF_FFFFL;
    static final int FULL_CERTIFICATION = 2;
    private static final int QUICK_CERTIFICATION = 3;

    private final long whole;
    private final long usual;
    private final long smallest;
    private final long largest;

    BdReFormats(MediumSpec spec) {
        this.whole = spec.capacity();
        this.usual = whole - 393_216L * spec.layers();
        this.smallest = whole - 655_360L * spec.layers();
        this.largest = whole - 131_072L * spec.layers();
    }

    List<FormatOffer> offers() {
        return List.of(
                spared(usual, DEFAULT_SPARES),
                spared(smallest, MORE_SPARES),
                spared(usual, CHOSEN_SPARES),
                spared(smallest, CHOSEN_SPARES),
                spared(largest, CHOSEN_SPARES),
                new FormatOffer(whole, NO_SPARES, BLOCK_LENGTH));
    }

    /** With spare areas the type dependent parameter is their size in clusters. */
    private FormatOffer spared(long size, int type) {
        return new FormatOffer(size, type, (int) ((whole - size) / CLUSTER));
    }

    /** The size that a request leads to. */
    long size(FormatRequest request) throws CheckCondition {
        int subtype = request.subtype();
        boolean takesSubtype = request.type() == CHOSEN_SPARES || request.type() == NO_SPARES;
        if (subtype != 0 && !(takesSubtype && (subtype == FULL_CERTIFICATION || subtype == QUICK_CERTIFICATION))) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        return switch (request.type()) {
            case DEFAULT_SPARES -> exactly(usual, request);
            case MORE_SPARES -> exactly(smallest, request);
            case NO_SPARES -> exactly(whole, request);
            case CHOSEN_SPARES -> chosen(request);
            default -> throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        };
    }

    private static long exactly(long size, FormatRequest request) throws CheckCondition {
        if (request.blocks() != size && request.blocks() != MAXIMUM) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }

    private long chosen(FormatRequest request) throws CheckCondition {
        long size = request.blocks() == MAXIMUM ? largest : request.blocks();
        if (size < smallest || size > largest || size % CLUSTER != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }
}
