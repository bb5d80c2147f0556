package org.burnish.xorriso.tree;

import java.nio.file.Path;
import java.util.Optional;
import org.burnish.image.ImageNode;

/** A file that {@code -find} or {@code -findx} met. */
interface FoundFile {

    /** The last name. */
    String name();

    /** The path behind the word that the user began with. */
    String shown();

    /** The type bits of its mode. */
    int type();

    /** How far it is below the beginning. */
    int depth();

    /** The node; empty for a file of the disk. */
    Optional<ImageNode> node();

    /** Whether it is a directory where another file system is mounted. */
    default boolean isMountPoint() {
        return false;
    }

    /**
     * A node of the image.
     *
     * @param found the node
     */
    record OfImage(ImageNode found, String shown, int depth) implements FoundFile {

        @Override
        public String name() {
            return found.name();
        }

        @Override
        public int type() {
            return found.attributes().type();
        }

        @Override
        public Optional<ImageNode> node() {
            return Optional.of(found);
        }
    }

    /**
     * A file of the disk.
     *
     * @param path where it is
     */
    record OfDisk(Path path, String shown, int type, int depth, boolean isMountPoint) implements FoundFile {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public Optional<ImageNode> node() {
            return Optional.empty();
        }
    }
}
