package org.burnish.mmc;

/**
 * An address on CD as time: 75 frames are a second (MMC-6, clause 4, conversion between MSF and LBA). LBA 0 is 00:02:00;
 * from minute 90 on an address lies before that, in the lead-in.
 *
 * @param minute 0 to 99
 * @param second 0 to 59
 * @param frame 0 to 74
 */
public record Msf(int minute, int second, int frame) {

    private static final int FRAMES = 75;
    private static final int SECONDS = 60;
    /** Two seconds lie before LBA 0. */
    private static final int PREGAP = 150;

    private static final int FIRST_NEGATIVE_MINUTE = 90;
    /** A hundred minutes: where the count begins again. */
    private static final int WRAP = 100 * SECONDS * FRAMES;

    /** The time of a block's address; negative ones are counted backwards from 100 minutes. */
    public static Msf of(long lba) {
        long frames = lba + PREGAP < 0 ? lba + PREGAP + WRAP : lba + PREGAP;
        return new Msf((int) (frames / (SECONDS * FRAMES)), (int) (frames / FRAMES % SECONDS), (int) (frames % FRAMES));
    }

    /** The time in the lower three bytes of a number, as READ DISC INFORMATION reports it. */
    public static Msf ofBytes(long value) {
        return new Msf((int) (value >> 16 & 0xFF), (int) (value >> 8 & 0xFF), (int) (value & 0xFF));
    }

    /** The block's address. */
    public int lba() {
        int frames = (minute * SECONDS + second) * FRAMES + frame - PREGAP;
        return minute >= FIRST_NEGATIVE_MINUTE ? frames - WRAP : frames;
    }
}
