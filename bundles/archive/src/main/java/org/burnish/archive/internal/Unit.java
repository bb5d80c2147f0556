package org.burnish.archive.internal;

import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageNode;
import org.burnish.image.PartName;

/**
 * What stays together on one disc.
 *
 * @param nodes each with all below it
 * @param part which part of the only node, a file
 * @param weight of all of it, without the directories above it, which units of a disc may share
 */
record Unit(List<ImageNode> nodes, Optional<PartName> part, Weight weight) {

    Unit {
        nodes = List.copyOf(nodes);
    }

    static Unit of(List<ImageNode> nodes, Weight weight) {
        return new Unit(nodes, Optional.empty(), weight);
    }

    String path() {
        return nodes.get(0).path();
    }
}
