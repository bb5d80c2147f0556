package org.burnish.media;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives how far a drive is. Called by the thread that waits. */
@ConsumerType
public interface MediaListener {

    /** Takes no notice. */
    MediaListener NONE = new MediaListener() {};

    /** Blanking, formatting or spoiling begins, and nothing was found that forbids it. */
    default void beginning(Preparation.Effect effect) {}

    /**
     * The drive is at work.
     *
     * @param action what it does: {@code Blanking}, {@code Formatting}, {@code Closing track/session}, {@code
     *     Synchronizing cache}
     * @param fraction 0 to 1 as the drive reports it, NaN if it does not
     * @param elapsed since the beginning
     */
    default void working(String action, double fraction, Duration elapsed) {}

    /** Something that the user should know. */
    default void note(MediaNote note) {}
}
