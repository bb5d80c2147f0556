package org.burnish.image;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a layout has put the contents of all of its trees. Each content is placed once, whichever trees, boot records and
 * generated contents refer to it. Immutable; used by several threads.
 */
@ProviderType
public interface ContentPlacement {

    /** The LBA of the session's first block. */
    long start();

    /** The size of the image in blocks, without padding. */
    long imageBlocks();

    /**
     * Where a content is, in the order of its bytes: one extent, or several beyond 4 GiB; one of 0 bytes for an empty
     * content. Empty for a content that is in no tree of the layout.
     */
    List<Extent> extents(FileContent content);
}
