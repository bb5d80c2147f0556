package org.burnish.media.cd;

/** Answers of drives with CD: the disc states from a session with another burn program, the rest typed from MMC. */
final class Answers {

    private Answers() {}

    /** Mode pages 05h of 52 bytes and 2Ah of 28 bytes; CD-R, CD-RW and test write, no underrun protection. */
    static final String PAGES = "00 56 00 00 00 00 00 00 05 32 00 00" + " 00".repeat(48)
            + " 2a 1a 03 07 00 00 20 00 1b 90 00 00 02 00 1b 90 00 00 1b 90 1b 90 00 00 00 00 00 00";

    /** The same with underrun protection. */
    static final String PAGES_WITH_BUF = PAGES.replace("2a 1a 03 07 00", "2a 1a 03 07 80");

    /** The same of a drive that can't simulate. */
    static final String PAGES_WITHOUT_TEST_WRITE = PAGES.replace("2a 1a 03 07 00", "2a 1a 03 03 00");

    /** The same of a drive that only reads. */
    static final String PAGES_OF_READER = PAGES.replace("2a 1a 03 07 00", "2a 1a 03 00 00");

    static final String BUFFER = "00 0a 00 00 00 20 00 00 00 20 00 00";

    static final String DISC_BLANK = "00 20 00 01 01 01 01 00 ff 00 00 00 00 00 00 00 00 61 22 17 00 4f 3b 49"
            + " 00 00 00 00 00 00 00 00 00 00";
    /** From the blocking factor on. */
    private static final String TRACK_REST = " 00".repeat(16);

    static final String TRACK_BLANK = "00 2e 01 01 00 07 41 01 00 00 00 00 ff ff ff 6a 00 05 7d aa" + TRACK_REST;
    /** The same after mode page 05h of track at once. */
    static final String TRACK_BLANK_TAO = "00 2e 01 01 00 07 41 01 00 00 00 00 00 00 00 00 00 05 7d aa" + TRACK_REST;

    static final String ATIP = "00 1a 00 00 c0 00 98 00 61 22 17 00 4f 3b 49 00 00 00 00 00 00 00 00 00 00 00 00 00";

    /** One session of 2916 blocks. */
    static final String DISC_APPENDABLE = "00 20 01 01 02 02 02 00 00 00 00 00 00 00 00 00 00 61 22 17 00 4f 3b 49"
            + " 00 00 00 00 00 00 00 00 00 00";

    static final String CAPACITY_1 = "00 00 0b 63 00 00 08 00";
    static final String TOC_1 = "00 2e 01 01 01 14 00 a0 00 00 00 00 01 00 00 01 14 00 a1 00 00 00 00 01 00 00"
            + " 01 10 00 a2 00 00 00 00 00 28 42 01 14 00 01 00 00 00 00 00 02 00";
    static final String TRACK_2 = "00 2e 02 02 00 07 41 01 00 00 37 ec 00 00 37 ec 00 05 45 be" + TRACK_REST;

    /** Two sessions, the second of 611 blocks from LBA 14316 on (3:12:66) to 14927 (3:21:02). */
    static final String DISC_APPENDABLE_2 = DISC_APPENDABLE.replace("00 20 01 01 02 02 02", "00 20 01 01 03 03 03");

    static final String CAPACITY_2 = "00 00 3a 4e 00 00 08 00";
    static final String TOC_2 = "00 70 01 02" + TOC_1.substring(11)
            + " 01 50 00 b0 03 0a 42 02 4f 3b 49 01 50 00 c0 c0 00 98 00 61 22 17"
            + " 02 14 00 a0 00 00 00 00 02 00 00 02 14 00 a1 00 00 00 00 02 00 00"
            + " 02 10 00 a2 00 00 00 00 03 15 02 02 14 00 02 00 00 00 00 03 0c 42";
    static final String TRACK_3 = "00 2e 03 03 00 07 41 01 00 00 55 43 00 00 55 43 00 05 28 67" + TRACK_REST;

    static final String DISC_CLOSED = "00 20 0e 01 01 01 01 00 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff"
            + " 00 00 00 00 00 00 00 00 00 00";

    /** A second session that a killed run left open. */
    static final String DISC_INCOMPLETE = DISC_APPENDABLE.replace("00 20 01", "00 20 05");

    /** The track FFh of it: damage bit, no valid next address. */
    static final String TRACK_DAMAGED = "00 2e 02 02 00 24 01 00 00 00 37 ec 00 00 00 00 00 00 00 00" + TRACK_REST;

    /** Formatted TOC: track 1 at 00:02:00, lead-out at 00:40:66. */
    static final String TOC_FORMATTED = "00 12 01 01 00 14 01 00 00 00 02 00 00 14 aa 00 00 00 28 42";
}
