package org.burnish.xorriso.spi;

/** What {@code -overwrite} can be. */
public enum OverwriteMode {
    OFF,
    NONDIR,
    ON
}
