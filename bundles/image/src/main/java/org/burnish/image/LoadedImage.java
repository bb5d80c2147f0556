package org.burnish.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** The tree of a session that was read from a medium, and what its checksums cover. */
@ConsumerType
public interface LoadedImage {

    /** The tree; its files have {@link StoredContent}. */
    ImageTree tree();

    /** What a medium holds with this image as its newest; see {@link ImageFormat#content}. */
    default MediumContent content() {
        return MediumContent.IMAGE;
    }

    /** The session that was loaded. */
    ImageSession session();

    /** Whether per-file checksums are recorded on the medium. */
    default boolean checksumsRecorded() {
        return false;
    }

    /** Whether the recorded checksums were loaded. */
    default boolean checksumsLoaded() {
        return fileDigest().isPresent();
    }

    /** The name of the digest that the loaded checksums of files are by; empty where none were loaded. */
    default Optional<String> fileDigest() {
        return Optional.empty();
    }

    /** The block ranges of this session that have a checksum of their own. */
    default List<CheckRange> ranges() {
        return List.of();
    }

    /** In which forms the image has names. */
    default Naming naming() {
        return new Naming(Set.of(), Set.of());
    }

    /** What a machine could boot from. */
    default BootRecord bootRecord() {
        return BootRecord.NONE;
    }

    /** How the image boots. May read; what can't be read is not reported. */
    default BootReport bootReport() {
        return BootReport.NONE;
    }

    /** Bytes of the medium that the image is on, whatever it says of them; empty where there are none. */
    default Optional<FileContent> bytes(Extent extent) {
        return Optional.empty();
    }

    /**
     * The blocks that the session begins with, in which is more than the tree: a format carries on from them what it does
     * not make itself. From position 0 to the limit; empty where the format has none.
     */
    default Optional<ByteBuffer> head() {
        return Optional.empty();
    }

    /**
     * The block behind the last one that the image refers to, whatever size its head has: a further session must not begin
     * before it. May read.
     */
    default long end() {
        return session().start() + session().blocks();
    }

    /**
     * What the image records of a node for the sake of programs that write images, and the node does not show: values by names such as
     * {@code isofs.cx}, in the order in which they are recorded.
     */
    default Map<String, byte[]> marks(ImageNode node) {
        return Map.of();
    }

    /** How many nodes the tree has, the root included. */
    long nodes();
}
