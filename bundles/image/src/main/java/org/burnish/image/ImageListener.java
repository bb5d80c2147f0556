package org.burnish.image;

import org.osgi.annotation.versioning.ConsumerType;

/** Receives what happens to single nodes. Called by several threads, one at a time. */
@ConsumerType
@FunctionalInterface
public interface ImageListener {

    /** Takes no notice. */
    ImageListener NONE = notice -> {};

    void notice(ImageNotice notice);
}
