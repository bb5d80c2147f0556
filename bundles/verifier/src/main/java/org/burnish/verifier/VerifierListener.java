package org.burnish.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.SourceNumber;
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
     * The content of a file was read, and is that of the node.
     *
     * @param number which file it was, before it was read
     * @param changed when its attributes had last changed then, in seconds since 1970-01-01T00:00Z
     */
    default void sameContent(ImageNode node, SourceNumber number, long changed) {}

    /** By what the content of a file counts as the same without being read. */
    enum Trust {
        /** By nothing: contents are read. */
        NOTHING,
        /**
         * By {@link org.burnish.image.attribute.AttributeKey#SOURCE}, whatever the number of the device is now, with size and times of
         * modification and of change of attributes.
         */
        INODES,
        /** The same, and the number of the device. */
        DEVICES_AND_INODES
    }

    /** What contents are not read for. */
    default Trust trust() {
        return Trust.NOTHING;
    }

    /**
     * What else differs between a node and its file on disk, beside all that the verifier compares. The findings are reported as its own
     * where the two are of the same type. Called by several threads at once.
     *
     * @throws IOException when the file can't be asked, which is a finding, too
     */
    default List<Difference> further(ImageNode node, Path disk) throws IOException {
        return List.of();
    }
}
