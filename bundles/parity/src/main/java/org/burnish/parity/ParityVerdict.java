package org.burnish.parity;

/** What is known of contents. */
public enum ParityVerdict {
    /** They were read completely, and their digest is the recorded one. */
    RIGHT,
    /** They were read completely, and their digest is another one. */
    WRONG,
    /** They could not be read completely, or have no digest. */
    UNKNOWN
}
