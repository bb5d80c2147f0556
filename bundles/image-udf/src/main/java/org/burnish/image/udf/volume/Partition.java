package org.burnish.image.udf.volume;

import java.util.Optional;
import org.burnish.image.ImageException;

/** Where the logical blocks of a partition are. */
interface Partition {

    /** How many blocks it has. */
    long blocks();

    /**
     * Adds the places of blocks, all of which are in the partition.
     *
     * @throws ImageException when one of them is nowhere
     */
    void map(long block, long count, Runs target) throws ImageException;

    /** A second copy of the same blocks, if there is one. */
    default Optional<Partition> mirror() {
        return Optional.empty();
    }
}
