package org.burnish.image.iso9660.write;

import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.iso9660.checksum.ArrayLocation;

/**
 * Where the parts of a session are, in the order in which they are written. All are LBA; tags and array take no block
 * when no checksums are recorded.
 *
 * @param start the session's first block
 * @param head the blocks of the system area and the volume descriptors
 * @param digest what the array is of; empty where there are neither tags nor an array
 * @param superblockTag behind the volume descriptors
 * @param directories the first directory, the root
 * @param pathTableL the little-endian path table
 * @param pathTableM the big-endian path table
 * @param treeTag behind the path tables
 * @param empty one block of zeros where nodes without content are said to be, so that no address points outside
 * @param contents the first content
 * @param array the checksum array
 * @param sessionTag behind the array
 * @param end behind everything, where the padding begins
 */
record Places(
        long start,
        int head,
        Optional<DigestAlgorithm> digest,
        long superblockTag,
        long directories,
        long pathTableL,
        long pathTableM,
        long treeTag,
        long empty,
        long contents,
        long array,
        long sessionTag,
        long end) {

    /** Gives all directories, the path table and all contents their places. */
    static Places of(
            long start,
            int head,
            Optional<DigestAlgorithm> digest,
            List<DirectoryPlan> plans,
            PathTable pathTable,
            ContentTable contents) {
        int tag = digest.isPresent() ? 1 : 0;
        long directories = start + head + tag;
        long pathTableL = directories;
        for (DirectoryPlan plan : plans) {
            plan.placed(pathTableL);
            pathTableL += plan.blocks();
        }
        long pathTableM = pathTableL + pathTable.blocks();
        long treeTag = pathTableM + pathTable.blocks();
        long empty = treeTag + tag;
        long array = contents.place(empty, empty + 1);
        long sessionTag = array
                + digest.map(by -> arrayBlocks(contents.checksumCount(), by)).orElse(0L);
        return new Places(
                start,
                head,
                digest,
                start + head,
                directories,
                pathTableL,
                pathTableM,
                treeTag,
                empty,
                empty + 1,
                array,
                sessionTag,
                sessionTag + tag);
    }

    private static long arrayBlocks(int files, DigestAlgorithm digest) {
        return ((files + 2L) * digest.length() + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }

    /** Whether there are tags and an array. */
    boolean checksums() {
        return digest.isPresent();
    }

    /** What the root tells of the array. */
    Optional<ArrayLocation> arrayLocation(int files) {
        return digest.map(by -> ArrayLocation.of(start, array, files, by));
    }

    /** The size of the image in blocks. */
    long blocks() {
        return end - start;
    }
}
