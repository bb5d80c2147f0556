package org.burnish.station.web.events;

import java.util.List;
import org.burnish.station.Job;
import org.burnish.station.StationDrive;
import org.burnish.station.StationListener.BurnProgress;

/** How a kind of watchers is told what happens. Each text is one line. */
public interface Voice {

    /** All that a watcher has to know which knows nothing. */
    String state(Snapshot snapshot);

    /** A job, as it is now. */
    String job(Job job);

    /** The drives, as they are now. */
    String drives(List<StationDrive> drives);

    /** How far burns are. */
    String progress(List<BurnProgress> burns);

    /**
     * What there is.
     *
     * @param jobs that have not ended
     * @param drives of all stations
     * @param progress of the burns that run, as far as it was reported
     */
    record Snapshot(List<Job> jobs, List<StationDrive> drives, List<BurnProgress> progress) {}
}
