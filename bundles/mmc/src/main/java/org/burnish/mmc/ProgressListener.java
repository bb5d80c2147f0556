package org.burnish.mmc;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives progress while the drive works on something long. */
@ConsumerType
@FunctionalInterface
public interface ProgressListener {

    /** Listens to nothing. */
    ProgressListener NONE = (fraction, elapsed) -> {};

    /**
     * The drive is still busy.
     *
     * @param fraction how far it is, 0 to 1, or NaN where the drive does not report
     * @param elapsed since the waiting began
     */
    void progress(double fraction, Duration elapsed);
}
