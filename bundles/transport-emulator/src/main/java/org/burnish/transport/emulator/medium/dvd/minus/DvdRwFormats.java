package org.burnish.transport.emulator.medium.dvd.minus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.dvd.Ecc;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** The ways from one recording mode of DVD-RW to the other: BLANK and FORMAT UNIT (MMC-6, 6.2 and 6.4). */
final class DvdRwFormats {

    /** The blocks of a fully formatted disc. */
    static final long FULL_SIZE = 2_297_888;

    static final int FULL = 0x00;
    static final int FULL_WITH_SIZE = 0x10;
    static final int GROW = 0x11;
    static final int QUICK_GROW = 0x13;
    static final int QUICK = 0x15;

    private static final int BLOCK_LENGTH = 0x000800;
    private static final long MAXIMUM = 0xFFFF_FFFFL;

    private DvdRwFormats() {}

    static List<FormatOffer> ofSequential() {
        return List.of(
                new FormatOffer(FULL_SIZE, FULL, BLOCK_LENGTH),
                new FormatOffer(FULL_SIZE, QUICK, Ecc.BLOCKS),
                new FormatOffer(FULL_SIZE, FULL_WITH_SIZE, Ecc.BLOCKS));
    }

    /** Those of a disc whose last border is closed: it can also grow, as far as there is room. */
    static List<FormatOffer> ofFormatted(long growth) {
        List<FormatOffer> offers = new ArrayList<>(ofSequential());
        offers.add(1, new FormatOffer(growth, QUICK_GROW, Ecc.BLOCKS));
        if (growth > 0) {
            offers.add(new FormatOffer(growth, GROW, Ecc.BLOCKS));
        }
        return offers;
    }

    /** By how many blocks a request makes a disc grow, when there is room for so many. */
    static long growth(FormatRequest request, long room) throws CheckCondition {
        requireParameter(request);
        long growth = request.blocks() == MAXIMUM ? room : request.blocks();
        if (growth > room || !Ecc.isAligned(growth)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return growth;
    }

    /** The type dependent parameter is the block length with a full format, with all others the blocks of an ECC block. */
    private static void requireParameter(FormatRequest request) throws CheckCondition {
        if (request.subtype() != 0) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        }
        if (request.parameter() != (request.type() == FULL ? BLOCK_LENGTH : Ecc.BLOCKS)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(9);
        }
    }

    /** Blanks: afterwards it is sequential, and with minimal blanking only for a disc at once. */
    static LoadedMedium blank(MediumFile file, boolean minimal) throws IOException {
        file.blocks().clear();
        file.save(SequentialDvd.blank(SequentialKind.RW, file.state().kind(), !minimal));
        return new SequentialDvd(SequentialKind.RW, file);
    }

    /** Formats as restricted overwrite from scratch. */
    static LoadedMedium format(MediumFile file, FormatRequest request) throws CheckCondition, IOException {
        DiscState bare = DiscState.bare(file.state().kind(), RestrictedOverwriteDvdRw.PROFILE);
        DiscState formatted = switch (request.type()) {
            case FULL, FULL_WITH_SIZE -> {
                long size = size(request);
                yield bare.withBlocks(size, size);
            }
            case QUICK -> {
                size(request);
                yield bare.withFlags(new DiscState.Flags(false, false, true));
            }
            default -> throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(8);
        };
        file.blocks().clear();
        file.save(formatted);
        return new RestrictedOverwriteDvdRw(file);
    }

    private static long size(FormatRequest request) throws CheckCondition {
        requireParameter(request);
        long size = request.blocks() == MAXIMUM ? FULL_SIZE : request.blocks();
        boolean anySize = request.type() != FULL;
        if (size > FULL_SIZE || !Ecc.isAligned(size) || (size == 0 && request.type() != QUICK)) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        if (!anySize && size != FULL_SIZE) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(4);
        }
        return size;
    }
}
