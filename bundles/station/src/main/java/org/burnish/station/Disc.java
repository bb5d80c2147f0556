package org.burnish.station;

import java.time.Instant;
import java.util.Optional;

/**
 * A disc.
 *
 * @param id what it is known by, from 1; it stands on its label
 * @param mark what the disc itself is recognised by, in words: of a burn its volume set identifier, else volume id, times and digest
 * @param label for people
 * @param shelf where it lies; empty where nobody said
 * @param kind of medium, such as {@code BD-R}
 * @param product maker and type of the medium as it reports them; empty where it does not
 * @param volumeId of its newest session
 * @param sessions how many have an image
 * @param blocks of 2048 bytes that are written
 * @param files how many the catalogue has of it
 * @param burned when it was made, as far as that is known
 * @param checked when it was last read and compared with its checksums
 * @param verified what that came to
 * @param note what its user should know, such as why it is spoilt; empty where there is nothing to say
 */
public record Disc(
        long id,
        String mark,
        String label,
        String shelf,
        String kind,
        String product,
        String volumeId,
        int sessions,
        long blocks,
        long files,
        Optional<Instant> burned,
        Optional<Instant> checked,
        Burn.Verified verified,
        String note) {}
