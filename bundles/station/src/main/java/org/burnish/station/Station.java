package org.burnish.station;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes jobs and has them burned. A service; its state is in the database, which other stations may share. All methods may be called
 * by any thread, and throw {@link StationException}.
 */
@ProviderType
public interface Station {

    /** What this station is called among those that share its database. */
    String name();

    /** Which discs a job would make; nothing is stored. */
    SetPlan plan(JobRequest request);

    /** Takes a job. It is stored when this returns. */
    Job submit(JobRequest request);

    /** A job, by whichever station it was taken. */
    Optional<Job> job(long id);

    /** Jobs, the newest first. */
    List<Job> jobs(JobQuery query);

    /** How many jobs there are of each state. */
    List<StateCount> counts();

    /** Ends a job: what waits is not begun, and what runs ends at its next safe point. */
    Job cancel(long id);

    /** Keeps what waits of a job from being begun. */
    Job hold(long id);

    /**
     * Lets a job that is held go on; and a job that {@linkplain Burn.State#UNKNOWN nobody knows the end of} begin anew on the next
     * blank, because the user has looked at the disc.
     */
    Job release(long id);

    /** Begins what failed of a job anew. */
    Job retry(long id);

    /** The certificate of a burn; empty where it made no disc. */
    Optional<BurnCertificate> certificate(long burn);

    /** The drives of all stations that share the database, as they were last reported. */
    List<StationDrive> drives();

    /**
     * Has the disc in an idle drive of this station read and compared with its checksums; returns when that has begun. What it came to
     * is in {@link #checks}, and in the catalogue.
     */
    void check(String drive);

    /** How a disc was read before, the last time first. */
    List<DiscCheck> checks(long disc);

    /** Opens the tray of an idle drive of this station. */
    void eject(String drive);

    /** Puts the next blank into an idle drive of this station, where something can ({@link org.burnish.station.spi.MediumLoader}). */
    void loadBlank(String drive, String medium);

    /**
     * How many jobs are in a state.
     *
     * @param state theirs
     * @param jobs how many
     */
    record StateCount(Job.State state, long jobs) {}
}
