package org.burnish.verifier;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives progress and each finding as it comes. Called by several threads, one at a time. */
@ConsumerType
public interface VerifierListener {

    /** Takes no notice. */
    VerifierListener NONE = new VerifierListener() {};

    /**
     * So much was read; called a few times a second at most, and once at the end.
     *
     * @param bytes how many bytes were read up to now
     * @param total how many there are
     */
    default void progress(long bytes, long total) {}

    default void mismatch(Mismatch mismatch) {}

    default void unreadable(UnreadableFile file) {}

    default void range(RangeCheck check) {}

    /** A run of blocks was scanned; neighbours of equal quality may be reported in several pieces. */
    default void region(MediaRegion region) {}

    default void difference(Difference difference) {}
}
