package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.partition.DiskPlan;

/**
 * Where the parts of a session are, in the order in which they are written. All are LBA; tags and array take no block
 * when no checksums are recorded.
 *
 * @param start the session's first block
 * @param head the blocks of the system area and the volume descriptors
 * @param digest what the array is of; empty where there are neither tags nor an array
 * @param superblockTag behind the volume descriptors
 * @param trees the tree of the primary volume descriptor, and further ones
 * @param treeTag behind the trees
 * @param empty one block of zeros where nodes without content are said to be, so that no address points outside
 * @param contents the first content
 * @param behind what is behind the contents of the file system
 * @param array the checksum array
 * @param sessionTag behind the array
 * @param end behind everything, where the padding begins that is no part of the image
 */
record Places(
        long start,
        int head,
        Optional<DigestAlgorithm> digest,
        long superblockTag,
        List<VolumeTree> trees,
        long treeTag,
        long empty,
        long contents,
        DiskPlan.Behind behind,
        long array,
        long sessionTag,
        long end) {

    Places {
        trees = List.copyOf(trees);
    }

    /**
     * Gives all trees and all contents their places.
     *
     * @param head what the session begins with
     * @param disk what makes the image a disk with partitions
     */
    static Places of(
            long start,
            HeadPlan head,
            Optional<DigestAlgorithm> digest,
            List<VolumeTree> trees,
            ContentTable contents,
            Optional<DiskPlan> disk) {
        int tag = digest.isPresent() ? 1 : 0;
        List<VolumeTree> placed = new ArrayList<>(trees.size());
        long treeTag = Math.max(start + head.blocks() + tag, start + head.partitionEnd());
        for (VolumeTree tree : trees) {
            VolumeTree here = tree.at(treeTag);
            placed.add(here);
            treeTag = here.end();
        }
        long empty = treeTag + tag;
        long contentsEnd = contents.place(empty, empty + 1);
        DiskPlan.Behind behind =
                disk.map(plan -> plan.behind(contentsEnd)).orElseGet(() -> new DiskPlan.Behind(List.of(), contentsEnd));
        long array = behind.next();
        long sessionTag = array
                + digest.map(by -> arrayBlocks(contents.checksumCount(), by)).orElse(0L);
        long sessionEnd = sessionTag + tag;
        return new Places(
                start,
                head.blocks(),
                digest,
                start + head.blocks(),
                placed,
                treeTag,
                empty,
                empty + 1,
                behind,
                array,
                sessionTag,
                disk.map(plan -> plan.end(sessionEnd)).orElse(sessionEnd));
    }

    private static long arrayBlocks(int files, DigestAlgorithm digest) {
        return ((files + 2L) * digest.length() + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }

    /** The block behind the session's tag. */
    long sessionEnd() {
        return sessionTag + (checksums() ? 1 : 0);
    }

    /** Whether there are tags and an array. */
    boolean checksums() {
        return digest.isPresent();
    }

    /** What the root says of the array. */
    Optional<ArrayLocation> arrayLocation(int files) {
        return digest.map(by -> ArrayLocation.of(start, array, files, by));
    }

    /** The size of the image in blocks. */
    long blocks() {
        return end - start;
    }
}
