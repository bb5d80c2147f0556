package org.burnish.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.ImageListener;
import org.osgi.annotation.versioning.ProviderType;

/** Joins files that were split over discs, when the parts of all discs have been restored to one place. A service. */
@ProviderType
public interface PartJoiner {

    /**
     * Looks for directories that have nothing but the parts of a file, and puts the file in the place of each. A directory
     * that lacks parts stays as it is, and is reported; it is joined by a later call, when the others were restored too. The
     * file is complete before its parts are removed, so it takes its size once more meanwhile.
     *
     * @param root a directory that was restored, or one with parts
     * @param listener receives directories that can't be joined: {@link org.burnish.image.ImageNotice.Kind#NOT_SET}
     * @return how many files were joined
     */
    long join(Path root, ImageListener listener) throws IOException;
}
