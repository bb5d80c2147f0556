package org.burnish.recorder;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Follows one recording: first whether it runs or is refused, and of its end if it runs. Must return quickly. */
@ConsumerType
public interface RecordingWatch extends RecordingListener {

    /** It runs. */
    default void running(Recording recording) {}

    /** It was refused, or could not be planned; nothing was changed. */
    default void refused(IOException reason) {}

    /** It has ended. */
    default void ended(Outcome outcome) {}
}
