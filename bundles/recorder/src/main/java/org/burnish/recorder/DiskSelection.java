package org.burnish.recorder;

import java.nio.file.Path;
import java.util.List;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Which files of the disk are added to an image, and as what. Paths are absolute, as the caller of {@link DiskImporter} and the names in
 * directories make them: links in them are not resolved. Asked by several threads.
 */
@ConsumerType
public interface DiskSelection {

    /** All files, links as links, and whatever file systems are mounted below. */
    DiskSelection ALL = new DiskSelection() {};

    /**
     * Whether a file is left out, with all below it.
     *
     * @param named whether it is the one that the caller named, and not below that
     */
    default boolean excludes(Path file, boolean named) {
        return false;
    }

    /**
     * Whether in place of a symbolic link what it leads to is added. A link that leads nowhere, or to a directory above it, is added as a link.
     *
     * @param named whether it is the one that the caller named
     */
    default boolean follows(Path link, boolean named) {
        return false;
    }

    /** How many links may lead to directories on the way from what is named to a file. */
    default int hops() {
        return 100;
    }

    /** Whether what is in the root directory of another file system is added, or that directory only, empty. */
    default boolean entersMounts() {
        return true;
    }

    /** What of the files is kept: {@link DiskOptions#ofAdding}. */
    default Options options() {
        return Options.NONE;
    }

    /** The trees that do not show a file, as {@link org.burnish.image.attribute.AttributeKey#HIDDEN} has them. */
    default List<String> hidden(Path file) {
        return List.of();
    }
}
