package org.burnish.station;

import java.util.Optional;
import java.util.Set;

/**
 * Which jobs are wanted.
 *
 * @param states those in one of these states; empty for all
 * @param before those with a smaller id; {@link Long#MAX_VALUE} for the newest
 * @param text those whose label, submitter or sources have it; empty for all
 * @param limit how many at most, 1 to 1000
 */
public record JobQuery(Set<Job.State> states, long before, Optional<String> text, int limit) {

    /** The newest hundred. */
    public static final JobQuery NEWEST = new JobQuery(Set.of(), Long.MAX_VALUE, Optional.empty(), 100);

    public JobQuery {
        states = Set.copyOf(states);
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a limit has to be 1 to 1000, not " + limit);
        }
    }
}
