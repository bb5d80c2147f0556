package org.burnish.recorder;

import org.osgi.annotation.versioning.ProviderType;

/** A recording that runs on threads of its own. */
@ProviderType
public interface RecordingJob {

    /** How far it is; cheap, at any time, by any thread. */
    Progress progress();

    /** Ends it at the next safe point: what was readable on the medium stays readable. Returns at once. */
    void cancel();

    /** Waits for the end. */
    Outcome await() throws InterruptedException;
}
