package org.burnish.verifier;

import java.nio.file.Path;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageNode;
import org.burnish.image.LoadedImage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers what is wrong on a medium, and where. All methods read by threads of their own, return when these have
 * ended, and may be cancelled by interrupting the calling thread. What can't be read is a finding, not an exception.
 */
@ProviderType
public interface Verifier {

    /**
     * Checks the content of files against the checksums that are recorded on the medium. Content that several paths
     * share is read once, and counted and reported for each path.
     *
     * @param image a loaded image
     * @param source where its blocks are read
     * @param from a file or directory of the image's tree; all files below are checked
     */
    FileCheck checkFiles(LoadedImage image, BlockSource source, ImageNode from, VerifierListener listener)
            throws InterruptedException;

    /** Checks all files of an image; see {@link #checkFiles(LoadedImage, BlockSource, ImageNode, VerifierListener)}. */
    default FileCheck checkFiles(LoadedImage image, BlockSource source) throws InterruptedException {
        return checkFiles(image, source, image.tree().root(), VerifierListener.NONE);
    }

    /**
     * Reads the content of all files below a node that have no recorded checksum, and reports which can't be read. That is
     * all that can be known of an image without checksums.
     *
     * @param from a file or directory of a loaded image's tree
     */
    ReadCheck readFiles(ImageNode from, VerifierListener listener) throws InterruptedException;

    /**
     * Checks the block ranges that have checksums of their own: superblock, tree, session, and the checksum array.
     *
     * @param ranges such as {@link LoadedImage#ranges()}; overlapping ranges are read once
     * @return one check for each range, in the same order; empty if there are none, which is not a success
     */
    List<RangeCheck> checkRanges(List<CheckRange> ranges, BlockSource source, VerifierListener listener)
            throws InterruptedException;

    /** Reads blocks, reports how well that went, and checks the ranges of the request on the way. */
    MediaScan scan(BlockSource source, ScanRequest request, VerifierListener listener) throws InterruptedException;

    /**
     * Compares a node, and all below it, with a file or directory on disk: kind, content and POSIX attributes.
     *
     * @param node a node of a loaded image
     * @param disk what it is compared with; symbolic links are compared, not followed
     */
    Comparison compare(ImageNode node, Path disk, VerifierListener listener) throws InterruptedException;

    /**
     * Compares a node alone with a file or directory on disk; see {@link #compare}. Of directories, only kind and
     * attributes are compared.
     */
    Comparison compareNode(ImageNode node, Path disk, VerifierListener listener) throws InterruptedException;

    /**
     * The paths of files that have content in some of these blocks.
     *
     * @param from a node of a loaded image
     * @param start the first block
     * @param blocks how many
     * @return paths in the image, in the order of their addresses
     */
    List<String> filesAt(ImageNode from, long start, long blocks);
}
