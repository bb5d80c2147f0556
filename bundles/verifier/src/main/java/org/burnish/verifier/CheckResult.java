package org.burnish.verifier;

/** What a check against recorded checksums can say. Only {@link #MATCHES} is good news. */
public enum CheckResult {
    /** Everything that has a recorded checksum was read and matches; and there was at least one such thing. */
    MATCHES,
    /** Something was read and differs from its recorded checksum. */
    MISMATCH,
    /** Nothing differs, but something could not be read. */
    UNREADABLE,
    /** There was nothing to check: no checksum is recorded. */
    NOT_RECORDED,
    /** There was nothing to check: checksums are recorded but were not loaded with the image. */
    NOT_LOADED
}
