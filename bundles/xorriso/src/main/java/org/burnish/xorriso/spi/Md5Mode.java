package org.burnish.xorriso.spi;

/** What {@code -md5} can be. */
public enum Md5Mode {
    OFF(false, false),
    ON(true, false),
    /** Loading goes on when a checksum tag does not match. */
    LOAD_CHECK_OFF(true, true);

    private final boolean enabled;
    private final boolean tolerant;

    Md5Mode(boolean enabled, boolean tolerant) {
        this.enabled = enabled;
        this.tolerant = tolerant;
    }

    /** Whether checksums are loaded, recorded and compared. */
    public boolean enabled() {
        return enabled;
    }

    /** Whether a tree is loaded whose checksum tag does not match. */
    public boolean tolerant() {
        return tolerant;
    }
}
