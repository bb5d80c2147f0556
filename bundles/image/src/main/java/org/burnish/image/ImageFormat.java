package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.options.OptionKey;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A file system format: lays out trees, and reads them back. A service with the property {@link #FORMAT}. Where two formats
 * find an image on one medium, the one with the higher {@code service.ranking} is asked.
 *
 * <p>A format that only reads leaves {@link #layout}, {@link #nextStart}, {@link #invalidate} and {@link #relocate} as they
 * are, and says so by {@link #content}: its images are neither grown nor written over.
 */
@ConsumerType
public interface ImageFormat extends ContentRecognizer {

    /** Service property (String): the format's name, such as {@code iso9660}. */
    String FORMAT = "format";

    /**
     * What a medium holds whose newest image is of this format: {@link MediumContent#IMAGE}, which can be grown, or an image
     * that is {@link MediumContent#readOnly only read}, by its name.
     */
    default MediumContent content() {
        return MediumContent.IMAGE;
    }

    /**
     * How many blocks from a session's start on are its head, which makes the session known. On overwritable media the head
     * of the newest session is at LBA 0, too. 0 for a format whose images nobody makes valid or spoils by a head.
     */
    default int headBlocks() {
        return 0;
    }

    /**
     * The options that {@link #layout} understands, of {@link ImageOptions} and of its own. A request with any other is
     * refused by its name before the format sees it.
     */
    default List<OptionKey<?>> options() {
        return List.of();
    }

    /** The options that {@link #load} understands beside {@link LoadOptions}. */
    default List<OptionKey<?>> loadOptions() {
        return List.of();
    }

    /**
     * Lays out a tree: afterwards every address and size is known, and no content was read.
     *
     * @throws ImageException when the tree cannot be an image of this format at all; single nodes that can't be
     *     stored are reported to the request's listener and left out
     */
    default ImageLayout layout(ImageTree tree, LayoutRequest request) throws ImageException {
        throw new ImageException("Images of this format are read, and not written. Choose another format");
    }

    /**
     * The image whose head is at this address, if there is one.
     *
     * @param lba the session's start
     * @throws IOException when the blocks can't be read
     */
    Optional<ImageSession> probe(BlockSource source, long lba) throws IOException;

    /**
     * The sessions of an overwritable medium or a file, oldest first: the chain of images that ends with the one at
     * address 0. Empty where there is no valid image; one session where there is no chain.
     */
    List<ImageSession> chain(BlockSource source) throws IOException;

    /**
     * Looks for images at every block, where nobody reports sessions; unreadable blocks are passed over. It takes as
     * long as reading what is between the images.
     *
     * @param from the first block that an image may begin at
     * @return the images in the order of their addresses
     */
    default List<ImageSession> search(BlockSource source, long from) throws IOException {
        return List.of();
    }

    /**
     * Where the next session of an overwritable medium or file has to start: behind the newest one of the chain.
     *
     * @param chain what {@link #chain} gave; empty for the first session
     */
    default long nextStart(List<ImageSession> chain) {
        throw new UnsupportedOperationException("images of this format are read, and not written");
    }

    /**
     * Reads the tree of a session.
     *
     * @throws ImageException when the image is damaged: its message says where and what
     */
    LoadedImage load(BlockSource source, LoadRequest request) throws ImageException;

    /**
     * Looks at all that any reader finds an image by, whether or not {@link #load} needs it: descriptors, path tables,
     * further trees, boot records, checksum tags; and the head at LBA 0 of overwritable media, which must agree with the
     * newest session. Reads directories, but no content. What can't be read is a fault.
     *
     * @param sessions all sessions of the medium, as it has them or {@link #chain} gave them
     * @param wanted the sessions to look at, whose images are of this format
     * @param overwritable whether the sessions are a chain that the head at LBA 0 belongs to
     */
    default StructureReport inspect(
            BlockSource source, List<ImageSession> sessions, List<ImageSession> wanted, boolean overwritable) {
        return StructureReport.NONE;
    }

    /**
     * Whether an image goes on to its end, as far as a quick look shows: a recording that was given up leaves a head
     * without all of what it announces. Never reads much, and proves nothing about the content.
     *
     * @param session as {@link #probe} or {@link #chain} gave it
     */
    default boolean whole(BlockSource source, ImageSession session) {
        return session.start() + session.blocks() <= source.blocks();
    }

    /**
     * Spoils the head of an image so that nobody takes it for valid any more, in a way that can be undone: the ISO
     * 9660 identifiers become {@code CDXX1}.
     *
     * @param head the {@link #headBlocks} from LBA 0 on; changed in place, position and limit stay
     * @return whether there was something to spoil
     */
    default boolean invalidate(ByteBuffer head) {
        return false;
    }

    /**
     * Marks a head of zeros as given up explicitly, so that what lies behind it is not taken for data of an unknown kind.
     * {@link #recognize} knows the mark, and what {@link #invalidate} leaves.
     *
     * @param head the {@link #headBlocks} from LBA 0 on; changed in place, position and limit stay
     * @return whether this format has a mark
     */
    default boolean giveUp(ByteBuffer head) {
        return false;
    }

    /**
     * What this format sees where {@link #chain} or {@link #probe} find no image: a head that was given up, or a damaged
     * one.
     */
    @Override
    default Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException {
        return Optional.empty();
    }

    /**
     * Turns the head of a session into the one that makes it the newest of an overwritable medium when it is written to
     * LBA 0.
     *
     * @param head the {@link #headBlocks} from the session's start on; changed in place, position and limit stay
     * @param replaced the blocks that are at LBA 0 so far: what the session's own head does not have stays
     * @param start the session's first block
     * @param end the block behind the last one that the session shall claim, counted from LBA 0
     * @return whether this is a head of this format
     */
    default boolean relocate(ByteBuffer head, ByteBuffer replaced, long start, long end) {
        return false;
    }
}
