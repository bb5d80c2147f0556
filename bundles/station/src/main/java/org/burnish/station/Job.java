package org.burnish.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A job as it was stored last.
 *
 * @param id what it is known by, from 1
 * @param request what was asked for
 * @param state what its burns come to
 * @param created when it was handed in
 * @param ended when its last burn ended
 * @param burns one for each copy of each disc, in the order of the discs
 */
public record Job(
        long id, JobRequest request, State state, Instant created, Optional<Instant> ended, List<Burn> burns) {

    /** What the burns of a job come to. */
    public enum State {
        /** It waits until it is released. */
        HELD,
        /** None of its burns was begun. */
        WAITING,
        /** Some were begun, and not all have ended. */
        RUNNING,
        /** Nobody knows how a burn ended; the user has to look at the disc. */
        UNKNOWN,
        /** All discs were made. */
        DONE,
        /** All have ended, and not all were made. */
        FAILED,
        /** It was cancelled. */
        CANCELLED;

        /** Whether nothing more will happen unasked. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    public Job {
        burns = List.copyOf(burns);
    }
}
