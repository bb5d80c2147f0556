package org.burnish.transport.emulator.medium.dvd;

/** The geometry of DVD-R and DVD-RW: error correction blocks of 16, borders between sessions (ECMA-338). */
public final class Ecc {

    /** The blocks of 2048 bytes in an error correction block. */
    public static final int BLOCKS = 16;
    /** Border-out of the first session and border-in of the second. */
    private static final long FIRST_BORDER = 28_688;
    /** The same between later sessions. */
    private static final long LATER_BORDER = 6_160;

    private Ecc() {}

    public static long roundUp(long address) {
        return (address + BLOCKS - 1) / BLOCKS * BLOCKS;
    }

    public static boolean isAligned(long value) {
        return value % BLOCKS == 0;
    }

    /** How many blocks lie between the end of this session and the first block of the next. */
    public static long borderBehind(int session) {
        return session == 1 ? FIRST_BORDER : LATER_BORDER;
    }
}
