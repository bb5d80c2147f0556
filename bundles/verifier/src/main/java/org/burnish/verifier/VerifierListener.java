package org.burnish.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.ImageNode;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives progress and each finding as it comes. Called by several threads, one at a time. */
@ConsumerType
public interface VerifierListener {

    /** Takes no notice. */
    VerifierListener NONE = new VerifierListener() {};

    /**
     * So much was read; called a few times a second at most, and once at the end.
     *
     * @param bytes how many bytes were read up to now
     * @param total how many there are
     */
    default void progress(long bytes, long total) {}

    default void mismatch(Mismatch mismatch) {}

    default void unreadable(UnreadableFile file) {}

    default void range(RangeCheck check) {}

    /** A run of blocks was scanned; neighbours of equal quality may be reported in several pieces. */
    default void region(MediaRegion region) {}

    default void difference(Difference difference) {}

    /**
     * What else differs between a node and its file on disk of the same type, beside all that the verifier compares. The findings are
     * reported as its own.
     *
     * @throws IOException when the file can't be asked, which is a finding, too
     */
    default List<Difference> further(ImageNode node, Path disk) throws IOException {
        return List.of();
    }
}
