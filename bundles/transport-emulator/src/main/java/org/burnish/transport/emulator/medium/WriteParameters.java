package org.burnish.transport.emulator.medium;

import java.nio.charset.StandardCharsets;

/**
 * What of mode page 05h decides how sequential media are recorded (MMC-6, clause 7).
 *
 * @param writeType 0 incremental, 1 track at once, 2 session or disc at once
 * @param testWrite whether nothing shall be recorded
 * @param multiSession 3 when another session may follow
 * @param trackMode the control field of the Q sub-channel of a CD's track
 * @param dataBlockType 8 for mode 1, 10 for mode 2 form 1, 0 for raw blocks of 2352 bytes
 * @param sessionFormat what the session is: 00h sound and mode 1, 20h CD-ROM XA
 * @param catalog the media catalogue number, or nothing
 * @param isrc the recording code of the track, or nothing
 */
public record WriteParameters(
        int writeType,
        boolean testWrite,
        int multiSession,
        int trackMode,
        int dataBlockType,
        int sessionFormat,
        String catalog,
        String isrc) {

    public static final int INCREMENTAL = 0;
    public static final int TRACK_AT_ONCE = 1;
    public static final int AT_ONCE = 2;
    /** The multi-session field of a session that another one may follow. */
    public static final int NEXT_ALLOWED = 3;
    /** The data block type of mode 1. */
    public static final int MODE_1 = 8;
    /** The data block type of mode 2 form 1, of which the drive makes the sub-header. */
    public static final int MODE_2_FORM_1 = 10;

    /** The session format, and the disc type, of CD-ROM XA. */
    public static final int CD_ROM_XA = 0x20;

    /** The bytes of the page with its page code and length. */
    public static final int PAGE_LENGTH = 52;

    private static final int VALID = 0x80;
    private static final int CATALOG_AT = 16;
    private static final int CATALOG_LENGTH = 13;
    private static final int ISRC_AT = 32;
    private static final int ISRC_LENGTH = 12;

    /** The values of a page of {@link #PAGE_LENGTH} bytes. */
    public static WriteParameters of(byte[] page) {
        return new WriteParameters(
                page[2] & 0x0F,
                (page[2] & 0x10) != 0,
                page[3] >> 6 & 3,
                page[3] & 0x0F,
                page[4] & 0x0F,
                page[8] & 0xFF,
                text(page, CATALOG_AT, CATALOG_LENGTH),
                text(page, ISRC_AT, ISRC_LENGTH));
    }

    /** Whether the session is CD-ROM XA. */
    public boolean isCdRomXa() {
        return sessionFormat == CD_ROM_XA;
    }

    /** A number that is there when the bit before it is set. */
    private static String text(byte[] page, int at, int length) {
        return (page[at] & VALID) == 0 ? "" : new String(page, at + 1, length, StandardCharsets.ISO_8859_1);
    }
}
