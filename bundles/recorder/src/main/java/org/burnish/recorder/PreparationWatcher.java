package org.burnish.recorder;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Receives what this framework does to media besides recording: blanking, formatting, closing of what an interrupted run left,
 * and making an older image the newest again. A service, registered by a bundle that watches.
 */
@ConsumerType
public interface PreparationWatcher {

    /** What is done to a medium. */
    enum Kind {
        BLANK,
        FORMAT,
        CLOSE_DAMAGED,
        /** An older image becomes the newest. */
        ACTIVATE
    }

    /**
     * A medium is about to be changed. Must return quickly.
     *
     * @param drive the open drive, with the medium as it is before; not to be kept
     * @return follows it
     */
    PreparationWatch watch(Kind kind, Drive drive);
}
