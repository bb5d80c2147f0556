package org.burnish.operations;

import java.util.Optional;
import org.burnish.recorder.Progress;

/**
 * How far an operation is.
 *
 * @param phase what it does
 * @param done how much of that is done: blocks, or bytes while it verifies; 0 where nothing is counted
 * @param total how much there is, 0 where it is not known
 * @param recording figures of the recording, while there is one
 */
public record OperationProgress(Phase phase, long done, long total, Optional<Progress> recording) {

    /** How much is done of what goes on now: of the recording, while there is one. */
    public long reached() {
        return recording.map(Progress::done).orElse(done);
    }

    /** How much that is in all, 0 where it is not known. */
    public long wanted() {
        return recording.map(Progress::total).orElse(total);
    }

    /** What an operation does; each kind has some of these, in this order. */
    public enum Phase {
        /** Drives are opened and media are inspected. */
        OPENING,
        /** The image on the medium is loaded. */
        LOADING,
        /** Files of the disk are added to the tree. */
        ADDING,
        RECORDING,
        BLANKING,
        FORMATTING,
        COPYING,
        RESTORING,
        VERIFYING,
        ENDED
    }
}
