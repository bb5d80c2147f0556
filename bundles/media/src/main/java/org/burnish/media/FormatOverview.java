package org.burnish.media;

import java.util.List;
import java.util.Optional;

/**
 * The formats of a medium (MMC-6, READ FORMAT CAPACITIES).
 *
 * @param status what it is now
 * @param blocks its formatted size, or the most it can have
 * @param spare its spare area, for BD
 * @param offers what it can be formatted to, in the drive's order; the place in the list is the index
 */
public record FormatOverview(Status status, long blocks, Optional<Spare> spare, List<Offer> offers) {

    public FormatOverview {
        offers = List.copyOf(offers);
    }

    /** What a medium's format is. */
    public enum Status {
        UNFORMATTED,
        FORMATTED,
        UNKNOWN
    }

    /** Blocks of the spare area. */
    public record Spare(long consumed, long available) {}

    /** One format: its type number (MMC-6, table 310) and its size in blocks. */
    public record Offer(int type, long blocks) {}
}
