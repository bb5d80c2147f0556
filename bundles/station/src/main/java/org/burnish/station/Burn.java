package org.burnish.station;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One disc of a job.
 *
 * @param id what it is known by; also written on the disc, as the volume set identifier (ECMA-119, 8.4.19) {@code BURNISH_id}
 * @param number which disc of the set, from 1: what does not fit on one disc is spread over several
 * @param copy which copy of that disc, from 1
 * @param state how it is
 * @param verified what is known of what the disc holds
 * @param attempts how often it was begun
 * @param place where it runs or ran last
 * @param progress how far it is; 0 to 100 while it runs
 * @param phase what it does at the moment, in a word; empty while it does nothing
 * @param disc the disc of the catalogue that was made
 * @param reason why it waits, failed, or what the user should know; empty where there is nothing to say
 * @param began when it was last begun
 * @param ended when it ended
 */
public record Burn(
        long id,
        int number,
        int copy,
        State state,
        Verified verified,
        int attempts,
        Optional<Place> place,
        int progress,
        String phase,
        OptionalLong disc,
        String reason,
        Optional<Instant> began,
        Optional<Instant> ended) {

    /** How a burn is. */
    public enum State {
        /** It waits for a drive with the medium wanted. */
        WAITING,
        BURNING,
        VERIFYING,
        /** The disc was made, and {@link Burn#verified} says what is known of it. */
        DONE,
        /** It was tried as often as is allowed. */
        FAILED,
        CANCELLED,
        /** It was interrupted, and its medium can't be looked at: it waits for the station that has the drive, or for its user. */
        UNKNOWN;

        /** Whether it is in a drive. */
        public boolean running() {
            return this == BURNING || this == VERIFYING;
        }

        /** Whether nothing more will happen unasked. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** What is known of what a disc holds. What was not read is never right. */
    public enum Verified {
        UNKNOWN,
        RIGHT,
        WRONG
    }

    /**
     * Where a burn runs.
     *
     * @param station the name of the station that has the drive
     * @param drive its address, without secrets
     */
    public record Place(String station, String drive) {}
}
