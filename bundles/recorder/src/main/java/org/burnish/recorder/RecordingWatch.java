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

    /**
     * All blocks of the session went through. Called before its end is reported, and only where the session has checksums.
     *
     * @param algorithm the name of the digest, such as {@code MD5}
     * @param digest of all blocks that were handed to each drive, in their order, padding included; the head that is written to
     *     LBA 0 of overwritable media at the end is not among them
     */
    default void digested(String algorithm, byte[] digest) {}

    /** It has ended. */
    default void ended(Outcome outcome) {}
}
