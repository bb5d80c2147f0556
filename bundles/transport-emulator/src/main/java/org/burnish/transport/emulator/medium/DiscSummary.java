package org.burnish.transport.emulator.medium;

/**
 * What READ DISC INFORMATION tells of a medium (MMC-6, 6.21.3).
 *
 * @param discStatus 0 empty, 1 incomplete, 2 finalized
 * @param lastSession 0 empty, 1 incomplete, 3 complete
 * @param erasable whether it can be blanked or overwritten
 * @param sessions the number of sessions, an incomplete or empty one included
 * @param firstTrackInLast the first track of the last session
 * @param lastTrackInLast the last track of the last session
 * @param lastPossibleLeadOut the address behind the last block that can ever be recorded; FFFFFFFFh when there is none
 */
public record DiscSummary(
        int discStatus,
        int lastSession,
        boolean erasable,
        int sessions,
        int firstTrackInLast,
        int lastTrackInLast,
        long lastPossibleLeadOut) {

    public static final int EMPTY = 0;
    public static final int INCOMPLETE = 1;
    /** As the status of a disc. */
    public static final int FINALIZED = 2;
    /** As the state of a session. */
    public static final int COMPLETE = 3;

    /** The same for a disc of one session with one track. */
    public static DiscSummary single(int discStatus, int lastSession, long lastPossibleLeadOut) {
        return new DiscSummary(discStatus, lastSession, true, 1, 1, 1, lastPossibleLeadOut);
    }
}
