package org.burnish.transport.emulator.medium;

/**
 * What READ DISC INFORMATION reports about a medium (MMC-6, 6.21.3).
 *
 * @param discStatus 0 empty, 1 incomplete, 2 finalized
 * @param lastSession 0 empty, 1 incomplete, 3 complete
 * @param erasable whether it can be blanked or overwritten
 * @param sessions the number of sessions, an incomplete or empty one included
 * @param firstTrackInLast the first track of the last session
 * @param lastTrackInLast the last track of the last session
 * @param lastPossibleLeadOut the address behind the last block that can ever be recorded; FFFFFFFFh when there is none
 * @param lastLeadIn where the lead-in or intro of the session to come is recorded; FFFFFFFFh when there is none
 * @param backgroundFormat how far formatting in the background got: 0 not begun or not done in the background,
 *     1 stopped, 2 going on, 3 complete
 */
public record DiscSummary(
        int discStatus,
        int lastSession,
        boolean erasable,
        int sessions,
        int firstTrackInLast,
        int lastTrackInLast,
        long lastPossibleLeadOut,
        long lastLeadIn,
        int backgroundFormat) {

    public static final int EMPTY = 0;
    public static final int INCOMPLETE = 1;
    /** As the status of a disc. */
    public static final int FINALIZED = 2;
    /** As the state of a session. */
    public static final int COMPLETE = 3;

    /** As an address. */
    public static final long NONE = 0xFFFF_FFFFL;

    /** A disc that is not formatted in the background and reports no address of a lead-in before it is finalized. */
    public DiscSummary(
            int discStatus,
            int lastSession,
            boolean erasable,
            int sessions,
            int firstTrackInLast,
            int lastTrackInLast,
            long lastPossibleLeadOut) {
        this(
                discStatus,
                lastSession,
                erasable,
                sessions,
                firstTrackInLast,
                lastTrackInLast,
                lastPossibleLeadOut,
                discStatus == FINALIZED ? NONE : 0,
                0);
    }

    /** The same with formatting in the background at this point. */
    public DiscSummary formatting(int status) {
        return new DiscSummary(
                discStatus,
                lastSession,
                erasable,
                sessions,
                firstTrackInLast,
                lastTrackInLast,
                lastPossibleLeadOut,
                lastLeadIn,
                status);
    }

    /** The same with the next lead-in at this address. */
    public DiscSummary leadInAt(long address) {
        return new DiscSummary(
                discStatus,
                lastSession,
                erasable,
                sessions,
                firstTrackInLast,
                lastTrackInLast,
                lastPossibleLeadOut,
                address,
                backgroundFormat);
    }

    /** The same for a disc of one session with one track. */
    public static DiscSummary single(int discStatus, int lastSession, long lastPossibleLeadOut) {
        return new DiscSummary(discStatus, lastSession, true, 1, 1, 1, lastPossibleLeadOut);
    }
}
