package org.burnish.station;

import java.time.Instant;

/**
 * One reading of a disc, compared with its checksums.
 *
 * @param disc the disc's id
 * @param at when it was read
 * @param drive where
 * @param result what that came to; unknown where it could not be read to its end
 * @param millis how long it took: a disc that becomes slow begins to die
 * @param note what was found, in sentences; empty where there is nothing to say
 */
public record DiscCheck(long disc, Instant at, String drive, Burn.Verified result, long millis, String note) {}
