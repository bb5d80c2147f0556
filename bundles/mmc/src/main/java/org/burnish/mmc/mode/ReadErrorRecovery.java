package org.burnish.mmc.mode;

/**
 * Mode page 01h, Read/Write Error Recovery (MMC-6, clause 7).
 *
 * @param flags byte 2: AWRE, ARRE, TB, RC, PER, DTE, DCR from bit 7 on
 * @param readRetries read retry count
 * @param writeRetries write retry count
 */
public record ReadErrorRecovery(int flags, int readRetries, int writeRetries) {

    /** The page code. */
    public static final int CODE = 0x01;

    private static final int LENGTH = 12;

    /** Reads the page. */
    public static ReadErrorRecovery of(ModePage page) {
        var fields = page.fields();
        return new ReadErrorRecovery(fields.u8(2), fields.u8(3), fields.u8(8));
    }

    /** The page as bytes. */
    public ModePage toPage() {
        byte[] bytes = new byte[LENGTH];
        bytes[2] = (byte) flags;
        bytes[3] = (byte) readRetries;
        bytes[8] = (byte) writeRetries;
        return Pages.of(CODE, bytes);
    }
}
