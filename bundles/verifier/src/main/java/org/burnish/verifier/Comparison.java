package org.burnish.verifier;

import java.util.List;

/**
 * The result of comparing a tree of an image with a tree on disk.
 *
 * @param nodes how many nodes were compared, those that are only on one side included
 * @param bytes how many content bytes were compared
 * @param differences what is not the same, by path
 */
public record Comparison(long nodes, long bytes, List<Difference> differences) {

    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return differences.isEmpty();
    }
}
