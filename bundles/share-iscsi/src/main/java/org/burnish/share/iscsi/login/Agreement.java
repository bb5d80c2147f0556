package org.burnish.share.iscsi.login;

/** What initiator and target agreed upon (RFC 7143, 13); the defaults of the standard until keys change them. */
public final class Agreement {

    /** What the target takes in one data segment, in bytes. */
    public static final int OUR_SEGMENT = 256 * 1024;

    static final int MAX_BURST = 1024 * 1024;

    private boolean headerDigest;
    private boolean dataDigest;
    private boolean initialR2t = true;
    private boolean immediateData = true;
    private int theirSegment = 8192;
    private int maxBurst = 262_144;
    private int firstBurst = 65_536;

    public boolean headerDigest() {
        return headerDigest;
    }

    public boolean dataDigest() {
        return dataDigest;
    }

    /** Whether every byte beyond immediate data has to be asked for. */
    public boolean initialR2t() {
        return initialR2t;
    }

    /** Whether a command may bring data along. */
    public boolean immediateData() {
        return immediateData;
    }

    /** What the initiator takes in one data segment, in bytes. */
    public int theirSegment() {
        return theirSegment;
    }

    /** The most bytes of one sequence of data units. */
    public int maxBurst() {
        return maxBurst;
    }

    /** The most bytes that may come unasked. */
    public int firstBurst() {
        return Math.min(firstBurst, maxBurst);
    }

    void headerDigest(boolean use) {
        headerDigest = use;
    }

    void dataDigest(boolean use) {
        dataDigest = use;
    }

    void initialR2t(boolean use) {
        initialR2t = use;
    }

    void immediateData(boolean use) {
        immediateData = use;
    }

    void theirSegment(int bytes) {
        theirSegment = bytes;
    }

    void maxBurst(int bytes) {
        maxBurst = bytes;
    }

    void firstBurst(int bytes) {
        firstBurst = bytes;
    }
}
