package org.burnish.image.udf.volume;

import org.burnish.image.udf.record.DamagedException;

/** Receives damage that did not keep anything from being read, since there is a second copy. */
@FunctionalInterface
public interface Troubles {

    /** Takes no notice. */
    Troubles NONE = (fault, instead) -> {};

    /**
     * A structure is damaged.
     *
     * @param instead what was read in its place
     */
    void recovered(DamagedException fault, String instead);
}
