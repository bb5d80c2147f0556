package org.burnish.recorder;

/**
 * How the images on a medium are found.
 *
 * @param rom when blocks are searched although a drive tells of sessions
 * @param emulated how the sessions of overwritable media are found, of which no drive knows
 */
public record SessionSearch(Rom rom, Emulated emulated) {

    /** As the drive or the chain of heads tells. */
    public static final SessionSearch TOLD = new SessionSearch(Rom.OFF, Emulated.CHAIN);

    /** Whether to search blocks on media with sessions of their own. */
    public enum Rom {
        OFF,
        /** On closed media of at most two sessions: a drive that only reads may tell of the first and the last alone. */
        ON,
        /** On all. */
        FORCE
    }

    /** How to find sessions on overwritable media. */
    public enum Emulated {
        /** By the chain of their heads. */
        CHAIN,
        /** Not at all: only the image at LBA 0 counts. */
        OFF,
        /** By their heads, to the medium's end, where the image at LBA 0 may not be the last one. */
        WIDE
    }
}
