package org.burnish.image.udf.read;

import java.util.List;
import org.burnish.image.ImageException;
import org.burnish.image.udf.volume.Troubles;

/** Receives what is wrong with an image, and decides whether reading goes on. */
interface Faults extends Troubles {

    /**
     * Nodes can't be read.
     *
     * @param path the node, or the directory that should have it
     * @throws ImageException when the image is not to be trusted for that
     */
    void damage(String path, ImageException cause) throws ImageException;

    /** The content of a file can't be read; the file is there. */
    void content(String path, ImageException cause);

    /** Something is not as it should be, and nothing is lost by it. */
    void odd(String path, ImageException cause);

    /** How many nodes were read so far. */
    default void progress(long nodes) {}

    /** A node has named streams, which are not read. */
    default void streams(String path, List<String> names) {}

    /** A name was changed, or a node is not shown. */
    default void changed(String path, String detail) {}
}
