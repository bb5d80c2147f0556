package org.burnish.xorriso.run;

/** How a word for a file of the disk names its place in the image. */
public enum PathSpecs {
    /** By that path alone. */
    OFF,
    /** By the text before an equals sign; one within it is behind a backslash. */
    ON,
    /** By the same, and backslashes are behind backslashes on both sides. */
    AS_MKISOFS
}
