package org.burnish.xorriso.run;

/** Which words are patterns. */
public enum PatternMode {
    OFF,
    /** Those of commands that list files. */
    LS,
    ON;

    /** Whether words of a command are. */
    public boolean expands(boolean listing) {
        return this == ON || this == LS && listing;
    }
}
