package org.burnish.transport.emulator.cd;

/**
 * Addresses of a CD as minutes, seconds and frames, packed into three bytes (MMC-6, clause 4: 75 frames a second,
 * 00:02:00 is block 0). The lead-in lies before 00:00:00 and is counted from 90 minutes on.
 */
public final class Msf {

    /** The frames of a minute. */
    static final int MINUTE = 60 * 75;

    private static final int SECOND = 75;
    private static final int BEFORE_BLOCK_0 = 150;
    private static final int HUNDRED_MINUTES = 100 * MINUTE;
    private static final long LARGEST = 256L * MINUTE - 1;

    private Msf() {}

    /** A block as minutes, seconds and frames; an address above 255 minutes becomes the largest one. */
    public static int of(long lba) {
        long frames = lba + BEFORE_BLOCK_0;
        if (frames < 0) {
            frames += HUNDRED_MINUTES;
        }
        frames = Math.min(frames, LARGEST);
        return (int) (frames / MINUTE << 16 | frames / SECOND % 60 << 8 | frames % SECOND);
    }

    /** The block at these minutes, seconds and frames, packed likewise. */
    public static long toLba(int packed) {
        int frames = (packed >> 16 & 0xFF) * MINUTE + (packed >> 8 & 0xFF) * SECOND + (packed & 0xFF);
        return (frames >= 90 * MINUTE ? frames - HUNDRED_MINUTES : frames) - BEFORE_BLOCK_0;
    }

    /** Whether there is such a time. */
    public static boolean isValid(int packed) {
        return packed >> 16 < 100 && (packed >> 8 & 0xFF) < 60 && (packed & 0xFF) < SECOND;
    }
}
