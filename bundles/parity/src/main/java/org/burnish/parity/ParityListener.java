package org.burnish.parity;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives progress; called by one thread at a time. */
@ConsumerType
@FunctionalInterface
public interface ParityListener {

    /** Takes no notice. */
    ParityListener NONE = (phase, done, total) -> {};

    /** What is being done. */
    enum Phase {
        /** The source is read. */
        READING,
        /** Parity is computed. */
        COMPUTING,
        /** Missing blocks are computed. */
        REPAIRING,
        /** What was made, or the parity file, is read and compared with its digests. */
        VERIFYING
    }

    /**
     * How far it is.
     *
     * @param done blocks
     * @param total blocks
     */
    void progress(Phase phase, long done, long total);
}
