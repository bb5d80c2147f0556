package org.burnish.launcher.registry;

import org.jspecify.annotations.Nullable;

/** Gives the object of a service. */
interface Maker {

    /** The object for a bundle; null if it can't be made. */
    @Nullable
    Object instance(PlainBundle user);

    /** Whether it could be made: what it needs is there. */
    default boolean isSatisfied() {
        return true;
    }
}
