package org.burnish.archive;

import java.util.List;
import java.util.Objects;

/**
 * A disc of a plan.
 *
 * @param number from 1
 * @param volumeId the name of its volume
 * @param capacity what was said to fit on it, in blocks
 * @param blocks the size of the image in blocks, with the file system, the files that say what the disc is, and padding
 * @param nodes in the order of the tree, each directory before what is in it; without the files that say what the disc is
 */
public record PlannedDisc(int number, String volumeId, long capacity, long blocks, List<PlannedNode> nodes) {

    public PlannedDisc {
        Objects.requireNonNull(volumeId);
        nodes = List.copyOf(nodes);
    }

    /** The bytes of its files. */
    public long bytes() {
        return nodes.stream().mapToLong(PlannedNode::size).sum();
    }

    /** How many nodes it has that are no directories. */
    public long files() {
        return nodes.stream()
                .filter(node -> node.kind() != PlannedNode.Kind.DIRECTORY)
                .count();
    }
}
