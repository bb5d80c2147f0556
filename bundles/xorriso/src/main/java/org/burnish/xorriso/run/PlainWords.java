package org.burnish.xorriso.run;

/** Which words in the place of a command are files to add. */
public enum PlainWords {
    NONE,
    /** Those without dashes that are no commands. */
    UNKNOWN,
    /** All that are no commands. */
    DASHED,
    /** All. */
    ANY
}
