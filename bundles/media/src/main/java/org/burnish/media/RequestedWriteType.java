package org.burnish.media;

/** Which write type a session shall be written with (MMC-6, mode page 05h); media have their own names for them. */
public enum RequestedWriteType {
    /** What suits the medium and the request best. */
    AUTO,
    /** Track at once, or incrementally: the drive does not know the size beforehand. */
    TRACK_AT_ONCE,
    /** Session at once, disc at once, or a reserved track: the drive knows the exact size beforehand. */
    SESSION_AT_ONCE
}
