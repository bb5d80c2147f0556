package org.burnish.recorder.internal.pipeline;

/**
 * How long a session is.
 *
 * @param blocks how many it has, or at most where that is open
 * @param unit of whose multiples an open one is, in blocks; 0 where it is not open
 */
record SessionEnd(long blocks, long unit) {

    /** Exactly so many blocks. */
    static SessionEnd at(long blocks) {
        return new SessionEnd(blocks, 0);
    }

    /** As long as its source is, in whole units. */
    static SessionEnd open(long most, long unit) {
        return new SessionEnd(most, unit);
    }

    boolean isOpen() {
        return unit > 0;
    }

    /** With how many blocks a session ends whose source has so many. */
    long padded(long source) {
        return isOpen() ? Units.roundUp(source, unit) : Math.max(source, blocks);
    }

    /**
     * Whether a session is complete.
     *
     * @param came how many blocks came
     * @param ended whether no more will come since the source has ended, and not since it was given up
     */
    boolean complete(long came, boolean ended) {
        return isOpen() ? ended && came > 0 : came == blocks;
    }

    /** How many blocks there will be, 0 where only the source knows. */
    long known() {
        return isOpen() ? 0 : blocks;
    }
}
