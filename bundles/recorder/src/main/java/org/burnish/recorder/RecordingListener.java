package org.burnish.recorder;

import java.time.Duration;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives what happens during a recording. Called by the recording's threads, one at a time; must return quickly. */
@ConsumerType
public interface RecordingListener extends ImageListener, MediaListener {

    /** Takes no notice. */
    RecordingListener NONE = new RecordingListener() {};

    /**
     * A drive of the recording does something else from now on.
     *
     * @param drive its place in the request
     */
    default void phase(int drive, Progress.Phase phase) {}

    @Override
    default void notice(ImageNotice notice) {}

    @Override
    default void working(String action, double fraction, Duration elapsed) {}

    @Override
    default void note(MediaNote note) {}
}
