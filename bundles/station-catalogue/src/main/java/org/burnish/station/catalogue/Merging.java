package org.burnish.station.catalogue;

import org.burnish.station.Burn.Verified;
import org.burnish.station.Disc;

/** What is known of a disc after more was said of it. */
final class Merging {

    private Merging() {}

    /**
     * What was said last counts; what it does not say stays.
     *
     * @param grown whether the disc has sessions that it had not: an earlier check did not read them
     */
    static Disc merged(Disc known, Disc said, boolean grown) {
        boolean checked = said.checked().isPresent();
        Verified stays = grown ? Verified.UNKNOWN : known.verified();
        return new Disc(
                known.id(),
                known.mark(),
                or(said.label(), known.label()),
                or(said.shelf(), known.shelf()),
                or(said.kind(), known.kind()),
                or(said.product(), known.product()),
                or(said.volumeId(), known.volumeId()),
                Math.max(said.sessions(), known.sessions()),
                Math.max(said.blocks(), known.blocks()),
                known.files(),
                said.burned().or(known::burned),
                said.checked().or(known::checked),
                checked || said.verified() != Verified.UNKNOWN ? said.verified() : stays,
                or(said.note(), known.note()));
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }

    /** With what a user says of it. */
    static Disc described(Disc known, String label, String shelf) {
        return new Disc(
                known.id(),
                known.mark(),
                label,
                shelf,
                known.kind(),
                known.product(),
                known.volumeId(),
                known.sessions(),
                known.blocks(),
                known.files(),
                known.burned(),
                known.checked(),
                known.verified(),
                known.note());
    }
}
