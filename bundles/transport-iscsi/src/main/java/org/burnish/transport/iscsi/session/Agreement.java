package org.burnish.transport.iscsi.session;

/**
 * What initiator and target agreed upon (RFC 7143, 13), in bytes.
 *
 * @param headerDigest whether headers carry a CRC32C
 * @param dataDigest whether data segments do
 * @param initialR2t whether every byte beyond immediate data has to be asked for
 * @param immediateData whether a command may bring data along
 * @param theirSegment what the target takes in one data segment
 * @param maxBurst the most bytes of one sequence of data units
 * @param firstBurst the most bytes that may go unasked
 */
record Agreement(
        boolean headerDigest,
        boolean dataDigest,
        boolean initialR2t,
        boolean immediateData,
        int theirSegment,
        int maxBurst,
        int firstBurst) {

    /** What this side takes in one data segment. */
    static final int OUR_SEGMENT = 256 * 1024;

    /** How many bytes of so many go along with the command itself. */
    int immediate(int total) {
        return immediateData ? Math.min(total, Math.min(firstBurst, theirSegment)) : 0;
    }

    /** How many bytes of so many go unasked, those with the command included. */
    int unasked(int total) {
        return initialR2t ? immediate(total) : Math.min(total, firstBurst);
    }
}
