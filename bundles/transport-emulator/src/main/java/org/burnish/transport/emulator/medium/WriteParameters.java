package org.burnish.transport.emulator.medium;

/**
 * What of mode page 05h decides how sequential media are recorded (MMC-6, clause 7).
 *
 * @param writeType 0 incremental, 2 session or disc at once
 * @param testWrite whether nothing shall be recorded
 * @param multiSession 3 when another session may follow
 */
public record WriteParameters(int writeType, boolean testWrite, int multiSession) {

    public static final int INCREMENTAL = 0;
    public static final int AT_ONCE = 2;
    /** The multi-session field of a session that another one may follow. */
    public static final int NEXT_ALLOWED = 3;
}
