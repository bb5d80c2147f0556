package org.burnish.archive;

import java.util.Objects;
import java.util.Optional;
import org.burnish.image.PartName;

/**
 * A node of a planned disc, as it was when it was planned.
 *
 * @param path in the image; of a part, that of the whole file
 * @param kind what it is
 * @param size in bytes; of a part, that of the part; 0 for all but files
 * @param modified when its content was last modified, in seconds since 1970-01-01T00:00Z; of a part, that of the whole file
 * @param part which bytes of a file these are that is split; empty for a whole node
 */
public record PlannedNode(String path, Kind kind, long size, long modified, Optional<PartName> part) {

    /** What a node is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        /** A symbolic link. */
        LINK,
        /** A device, a pipe or a socket. */
        SPECIAL
    }

    public PlannedNode {
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(part);
    }

    /** Where it is in the image: a part is a file in a directory that has the name of the whole file. */
    public String imagePath() {
        return part.map(name -> path + "/" + name).orElse(path);
    }
}
