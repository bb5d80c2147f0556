package org.burnish.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.ImageListener;
import org.osgi.annotation.versioning.ProviderType;

/** Plans archives over several discs, and makes the trees of the discs. A service. */
@ProviderType
public interface ArchivePlanner {

    /**
     * Plans. Reads names and attributes of all sources, and no content.
     *
     * @param listener receives what is unusual about sources
     * @throws org.burnish.media.RefusedException with every reason: sources that can't be read or stored, two sources for one
     *     place, discs that are too small or too few
     */
    ArchivePlan plan(ArchiveRequest request, ImageListener listener) throws IOException;

    /**
     * Makes the tree of a disc of a plan from its sources. Reads names and attributes; contents are read when the tree is
     * recorded, once.
     *
     * @param number of the disc, from 1
     * @param key signs the manifest; without one it is not signed
     * @param listener receives what came to sources since they were planned, which is on no disc
     * @throws org.burnish.media.RefusedException when sources are not what they were when they were planned; it names them
     */
    DiscTree disc(ArchivePlan plan, int number, Optional<SigningKey> key, ImageListener listener) throws IOException;

    /**
     * The capacity in blocks of a kind of medium, such as {@code bd-r}: what a blank medium of the kind takes by default, less
     * what may be in front of its first session. Empty for a kind that nobody knows, and for media that nobody can write.
     *
     * @throws IOException when it can't be found out
     */
    OptionalLong capacity(String kind) throws IOException;
}
