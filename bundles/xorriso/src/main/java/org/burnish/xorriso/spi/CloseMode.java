package org.burnish.xorriso.spi;

/** What {@code -close} can be. */
public enum CloseMode {
    OFF,
    ON,
    /** Only if the medium does not take a session that more could follow. */
    AS_NEEDED
}
