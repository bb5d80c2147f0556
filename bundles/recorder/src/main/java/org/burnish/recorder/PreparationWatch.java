package org.burnish.recorder;

import org.osgi.annotation.versioning.ConsumerType;

/** Follows what is done to a medium: exactly one of the methods is called, at its end. Must return quickly. */
@ConsumerType
public interface PreparationWatch {

    /** It ended well. */
    default void ended(Drive.Done done) {}

    /** It failed; a {@link org.burnish.media.RefusedException} means that nothing was changed. */
    default void failed(Exception reason) {}
}
