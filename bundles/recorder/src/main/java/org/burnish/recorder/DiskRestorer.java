package org.burnish.recorder;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ProviderType;

/** Copies nodes of an image to the local disk. A service. */
@ProviderType
public interface DiskRestorer {

    /** Restores all but device files. */
    default long restore(ImageNode node, Path target, ImageListener listener) throws IOException {
        return restore(node, target, Options.NONE, listener);
    }

    /** Restores all, with all attributes. */
    default long restore(ImageNode node, Path target, boolean devices, ImageListener listener) throws IOException {
        return restore(node, target, Options.NONE.with(DiskOptions.DEVICES, devices), listener);
    }

    /**
     * Restores a node with all below it and its attributes. Existing files are replaced, directories merged. What can't
     * be read or written is reported to the listener, and the rest goes on.
     *
     * @param node what, of a loaded image
     * @param target where; its parent is made if it is missing. Never writes outside it
     * @param options what of the node is restored, see {@link DiskOptions#ofRestoring}
     * @return how many nodes were restored
     */
    long restore(ImageNode node, Path target, Options options, ImageListener listener) throws IOException;
}
