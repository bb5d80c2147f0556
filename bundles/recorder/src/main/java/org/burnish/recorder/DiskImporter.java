package org.burnish.recorder;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageTree;
import org.osgi.annotation.versioning.ProviderType;

/** Adds files of the local disk to an image tree. A service. */
@ProviderType
public interface DiskImporter {

    /** A tree with nothing but a root directory that has the attributes of now. */
    ImageTree emptyTree();

    /**
     * Adds a file or a directory with all below it, in place of what is there; directories are merged. What can't be
     * read is told to the listener and left out.
     *
     * @param disk what to add; symbolic links are added as links
     * @param path where in the image; missing directories are made, with the attributes of the disk's directories
     * @return how many nodes were added
     * @throws IOException when {@code disk} itself can't be added
     */
    long add(ImageTree tree, Path disk, String path, ImageListener listener) throws IOException;
}
