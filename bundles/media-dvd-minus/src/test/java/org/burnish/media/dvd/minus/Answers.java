package org.burnish.media.dvd.minus;

/** Answers of drives with DVD-RW, typed from MMC-6. */
final class Answers {

    private Answers() {}

    /** Profile 14h with feature 21h (link size 16) and 2Fh (test write). */
    static final String INCREMENTAL =
            "00 00 00 18 00 00 00 14" + " 00 21 05 08 01 00 03 01 10 00 00 00" + " 00 2f 05 04 46 00 00 00";

    /** The same after minimal blanking: 21h is not current. */
    static final String AT_ONCE_ONLY = INCREMENTAL.replace("00 21 05", "00 21 04");

    /** Mode page 05h of 52 bytes. */
    static final String PAGE_05 = "00 3a 00 00 00 00 00 00 05 32" + " 00".repeat(50);

    static final String BUFFER_2_MIB = "00 0a 00 00 00 20 00 00 00 20 00 00";

    /** Erasable, blank, one empty session with track 1, lead-out at 2298496 at the latest. */
    static final String DISC_BLANK =
            "00 20 10 01 01 01 01 20 ff 00 00 00 00 00 00 00 00 00 00 00 00 23 12 80" + " 00".repeat(10);

    /** Erasable, appendable, an empty second session with track 2. */
    static final String DISC_APPENDABLE =
            "00 20 11 01 02 02 02 20 00 00 00 00 00 00 00 00 00 00 00 00 00 23 12 80" + " 00".repeat(10);

    /** Erasable, appendable, the second session incomplete, track 2 the last. */
    static final String DISC_INCOMPLETE = DISC_APPENDABLE.replace("00 20 11", "00 20 15");

    /** The same with track 3. */
    static final String DISC_INCOMPLETE_3 = DISC_INCOMPLETE.replace("02 02 02 20", "02 02 03 20");

    /** Erasable, complete, one session. */
    static final String DISC_CLOSED =
            "00 20 1e 01 01 01 01 20 00 00 00 00 00 00 00 00 ff ff ff ff 00 23 12 80" + " 00".repeat(10);

    /** Track 1 of a blank disc. */
    static final String TRACK_1_BLANK =
            "00 22 01 01 00 05 6f 01 00 00 00 00 00 00 00 00 00 23 12 80 00 00 00 10 00 23 12 80" + " 00".repeat(8);

    /** Track 1 of session 1, closed, 4096 blocks. */
    static final String TRACK_1_CLOSED =
            "00 22 01 01 00 05 2f 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 10 00 00 00 0f ff 00 00 00 00";

    /** Track 2 of session 2 from LBA 8192, blank. */
    static final String TRACK_2_BLANK =
            "00 22 02 02 00 05 6f 01 00 00 20 00 00 00 20 00 00 22 f2 80 00 00 00 10 00 22 f2 80" + " 00".repeat(8);

    /** Track 2 of session 2 from LBA 8192, 4096 blocks written. */
    static final String TRACK_2_BEGUN =
            "00 22 02 02 00 05 2f 03 00 00 20 00 00 00 30 00 00 22 e2 80 00 00 00 10 00 22 f2 80 00 00 2f ff 00 00 00 00";

    /** Track 3 of session 2 from LBA 8208, blank. */
    static final String TRACK_3_BLANK =
            "00 22 03 02 00 05 6f 01 00 00 20 10 00 00 20 10 00 22 f2 70 00 00 00 10 00 22 f2 70" + " 00".repeat(8);

    /** Track 2 begun with 16 blocks. */
    static final String TRACK_2_LEFT =
            "00 22 02 02 00 05 2f 03 00 00 20 00 00 00 20 10 00 22 f2 70 00 00 00 10 00 22 f2 80 00 00 20 0f 00 00 00 00";

    /** Track 1 of a disc at once that was cut short: damage bit, no valid next address. */
    static final String TRACK_1_DAMAGED =
            "00 22 01 01 00 24 0f 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 10 00 00 00 28 00 00 00 0f 00 00 00 00";

    /** Unformatted; offers 00h, 15h, 10h and one of a type that nobody knows. */
    static final String CAPACITIES_SEQUENTIAL = "00 00 00 20 00 23 12 80 01 00 08 00"
            + " 00 23 10 20 00 00 08 00 00 23 10 20 54 00 00 10 00 23 10 20 40 00 00 10";

    static final String CAPACITIES_UNKNOWN_TYPE = CAPACITIES_SEQUENTIAL.replace("40 00 00 10", "f8 00 00 10");

    /** Formatted with 65536 blocks; quick grow by 2232352 more. */
    static final String CAPACITIES_FORMATTED = "00 00 00 20 00 01 00 00 02 00 08 00"
            + " 00 23 10 20 00 00 08 00 00 22 10 20 4c 00 00 10 00 23 10 20 54 00 00 10";

    /** Formatted all over: nothing to grow by. */
    static final String CAPACITIES_FULL = "00 00 00 20 00 23 10 20 02 00 08 00"
            + " 00 23 10 20 00 00 08 00 00 00 00 00 4c 00 00 10 00 23 10 20 54 00 00 10";

    /** Intermediate state: capacity unknown. */
    static final String CAPACITIES_INTERMEDIATE = "00 00 00 10 00 23 10 20 03 00 08 00 00 23 10 20 00 00 08 00";

    /** The only track of the intermediate state, nothing recorded. */
    static final String TRACK_INTERMEDIATE =
            "00 22 01 01 00 05 4f 01 00 00 00 00 00 00 00 00 00 23 10 20 00 00 00 10 00 23 10 20" + " 00".repeat(8);

    /** Lead-in pre-recorded information: fields 3 and 4 name Ritek, type W04. */
    static final String PRE_RECORDED = "00 2a 00 00 01 40 c1 fd 9e d8 22 00 02 35 0e 00 00 00 00 00"
            + " 03 52 49 54 45 4b 57 00 04 30 34 00 00 00 00 00 05 00 00 00 00 00 00 00";
}
