package org.burnish.operations;

import java.util.Objects;

/**
 * A path of the disk and one of an image, as texts. A burn adds the first as the second; restoring copies the second to the
 * first.
 *
 * @param disk on disk; a relative one is read by the process that carries the order out
 * @param image in the image; empty for the name that the file has on disk
 */
public record PathPair(String disk, String image) {

    public PathPair {
        Objects.requireNonNull(disk);
        Objects.requireNonNull(image);
    }

    /** A file or directory that keeps its name. */
    public static PathPair of(String disk) {
        return new PathPair(disk, "");
    }
}
