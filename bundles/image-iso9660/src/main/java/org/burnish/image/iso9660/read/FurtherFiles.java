package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.DirectoryRecord;

/**
 * The files of a supplementary tree that are none of the primary one. Such there may be, hidden from it: but none may lie
 * beyond the medium, or share blocks with a file of the primary tree or with what describes the trees.
 */
final class FurtherFiles {

    private static final int MAX = 100_000;

    private record Found(long record, long lba, long bytes) {}

    private final FileExtents files;
    private final FileExtents structures;
    private final List<Found> found = new ArrayList<>();

    /** @param structures where directories, path tables and descriptors are */
    FurtherFiles(FileExtents files, FileExtents structures) {
        this.files = files;
        this.structures = structures;
    }

    /** Notes a file, if it is none of the primary tree's. */
    void add(DirectoryRecord file, long lba) {
        if (!files.has(file.extent(), file.dataLength()) && found.size() < MAX) {
            found.add(new Found(lba, file.extent(), file.dataLength()));
        }
    }

    /** Compares them, now that all structures are known. */
    void check(long blocks, Findings findings) {
        structures.complete();
        for (Found file : found) {
            boolean beyond = file.lba + BlockSource.blocksOf(file.bytes) > blocks;
            boolean shared = files.overlaps(file.lba, file.bytes) || structures.overlaps(file.lba, file.bytes);
            if (beyond || shared) {
                findings.fault(
                        file.record,
                        "directory",
                        "a file of " + file.bytes + " bytes at LBA " + file.lba
                                + " is in the supplementary tree, but not in the primary one, and "
                                + (beyond ? "reaches beyond the end at LBA " + blocks : "shares blocks with others"));
            }
        }
    }
}
