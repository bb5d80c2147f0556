package org.burnish.recorder;

import org.osgi.annotation.versioning.ConsumerType;

/** Wants to know of every recording of this framework. A service, registered by a bundle that wants to know. */
@ConsumerType
public interface RecordingWatcher {

    /**
     * A recording was asked for.
     *
     * @param number of the recording, from 1 in each run of the recorder
     * @param request what is to be recorded; not to be kept longer than the recording takes
     * @return follows it, beside the request's own listener
     */
    RecordingWatch watch(long number, RecordingRequest request);
}
