package org.burnish.xorriso.run;

/** What becomes of an image whose tree is damaged. */
public enum TreeDamage {
    /** What can be read of it is loaded. */
    BEST_EFFORT,
    /** It is not loaded. */
    FAILURE,
    /** It is not loaded, which ends most runs. */
    FATAL
}
