package org.burnish.station;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of what changes at this station. A service, registered by whoever listens. Must return quickly and throw nothing. */
@ConsumerType
public interface StationListener {

    /** A job or one of its burns was stored anew. */
    default void changed(Job job) {}

    /** A burn is further; several times a second at most. */
    default void progress(BurnProgress progress) {}

    /** The drives, their media or what they do have changed. */
    default void drivesChanged() {}

    /**
     * How far a burn is.
     *
     * @param job its job
     * @param burn its id
     * @param drive its address
     * @param phase what it does, in a word
     * @param done blocks done of this phase
     * @param total blocks of this phase; 0 where unknown
     * @param rate kB/s at the moment
     * @param fifo how full the emptiest ring is, in percent; -1 where there is none
     */
    record BurnProgress(long job, long burn, String drive, String phase, long done, long total, long rate, int fifo) {}
}
