package org.burnish.scsi;

/** The table from sense data to advice (MMC-6, annex F; SPC-4, table 28). */
final class SenseAdvice {

    private SenseAdvice() {}

    static Advice of(SenseData sense) {
        return switch (sense.key()) {
            case 0x0, 0x1 -> Advice.GO_ON;
            case 0x2 -> notReady(sense);
            case 0x6, 0xB -> Advice.RETRY;
            default -> Advice.GIVE_UP;
        };
    }

    private static Advice notReady(SenseData sense) {
        if (sense.asc() != 0x04) {
            return Advice.GIVE_UP;
        }
        return switch (sense.ascq()) {
            // becoming ready, format, rebuild, recalculation, operation, long write, blank in progress
            case 0x00, 0x01, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09 -> Advice.WAIT;
            default -> Advice.GIVE_UP;
        };
    }
}
