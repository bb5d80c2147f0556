package org.burnish.recorder;

/**
 * How the images on a medium are found.
 *
 * @param rom when blocks are searched although a drive reports sessions
 * @param chained how the sessions of overwritable media are found, of which no drive knows
 */
public record SessionSearch(Rom rom, Chained chained) {

    /** As the drive or the chain of heads reports. */
    public static final SessionSearch REPORTED = new SessionSearch(Rom.OFF, Chained.CHAIN);

    /** Whether to search blocks on media with sessions of their own. */
    public enum Rom {
        OFF,
        /** On closed media of at most two sessions: a drive that only reads may report the first and the last alone. */
        ON,
        /** On all. */
        FORCE
    }

    /** How to find sessions on overwritable media. */
    public enum Chained {
        /** By the chain of their heads. */
        CHAIN,
        /** Not at all: only the image at LBA 0 counts. */
        OFF,
        /** By their heads, to the medium's end, where the image at LBA 0 may not be the last one. */
        WIDE
    }
}
