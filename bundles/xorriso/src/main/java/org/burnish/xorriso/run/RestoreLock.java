package org.burnish.xorriso.run;

/** What keeps copying to disk from being allowed. */
public enum RestoreLock {
    NONE,
    /** Until it is unblocked. */
    BLOCKED,
    /** For the rest of the run. */
    BANNED
}
