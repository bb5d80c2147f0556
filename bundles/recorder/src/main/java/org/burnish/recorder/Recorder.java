package org.burnish.recorder;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Records image trees. A service. */
@ProviderType
public interface Recorder {

    /**
     * Lays the tree out and checks that every medium can take it. Changes nothing.
     *
     * @throws org.burnish.media.RefusedException when the medium can't take it; it tells every reason at once
     */
    RecordingPlan plan(RecordingRequest request) throws IOException;

    /**
     * Starts recording.
     *
     * @return the running job
     * @throws org.burnish.media.RefusedException when a medium can't take it; nothing was changed
     */
    RecordingJob start(RecordingRequest request) throws IOException;
}
