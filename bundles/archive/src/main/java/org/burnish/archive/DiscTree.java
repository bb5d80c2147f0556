package org.burnish.archive;

import java.util.Map;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.options.Options;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tree of a disc of a plan, which is recorded as it is. While it is recorded, the digests of its files are made of the bytes
 * that are read for the disc, and the manifest, which is last on the disc, of these. What is reported about digests is known
 * when the tree has been recorded; a tree may be recorded several times, and the last time counts.
 */
@ProviderType
public interface DiscTree {

    PlannedDisc disc();

    /** What is recorded. */
    ImageTree tree();

    /** The options that it has to be recorded with: those of the plan, the name of the volume, the order on the disc. */
    Options options();

    /**
     * The SHA-256 digests of the files in hexadecimal, by their paths in the image; files that could not be read whole are
     * not there. Those of the manifest and its signature are not there either.
     */
    Map<String, String> digests();

    /** The bytes of the manifest as they were recorded last; empty as long as they were not. */
    Optional<byte[]> manifest();
}
