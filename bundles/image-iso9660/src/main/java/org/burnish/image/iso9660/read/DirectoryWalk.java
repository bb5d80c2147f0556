package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.Numbers;

/** Goes through all directories of a tree by their records alone, as a reader without Rock Ridge does. */
final class DirectoryWalk {

    private static final String DIRECTORY = "directory";
    private static final byte[] ROOT = {0};
    private static final int EXTENT = 2;
    private static final int LENGTH = 10;

    /** A directory with the block of the one that holds it. */
    record Place(long parent, byte[] identifier) {
        boolean is(long otherParent, byte[] otherIdentifier) {
            return parent == otherParent && Arrays.equals(identifier, otherIdentifier);
        }
    }

    private record Pending(long lba, long bytes, long place) {}

    private final BlockCache blocks;
    private final Findings findings;
    private final FileExtents files;
    private final boolean primary;
    private final Reach reach;
    private final Map<Long, Place> places = new HashMap<>();
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>((one, other) -> Long.compare(one.lba, other.lba));
    private long budget;

    /** @param primary whether the extents of files are noted; else they are looked up */
    DirectoryWalk(BlockCache blocks, Findings findings, FileExtents files, boolean primary) {
        this.blocks = blocks;
        this.findings = findings;
        this.files = files;
        this.primary = primary;
        this.budget = blocks.blocks();
        this.reach = new Reach(blocks.blocks());
    }

    void walk(DirectoryRecord root) {
        add(root, new Place(root.extent(), ROOT));
        while (!pending.isEmpty()) {
            Pending directory = pending.poll();
            long count = (directory.bytes + BlockCache.BLOCK - 1) / BlockCache.BLOCK;
            for (long lba = directory.lba; lba < directory.lba + count && budget-- > 0; lba++) {
                Optional<ByteBuffer> block = TreeCheck.block(blocks, findings, lba, DIRECTORY);
                if (block.isEmpty()) {
                    break;
                }
                read(block.get(), lba, directory.place);
            }
        }
    }

    private void add(DirectoryRecord record, Place place) {
        reach.include(record.extent(), record.blocks());
        if (places.putIfAbsent(record.extent(), place) == null) {
            pending.add(new Pending(record.start(), record.dataLength(), record.extent()));
        }
    }

    private void read(ByteBuffer block, long lba, long directory) {
        while (block.hasRemaining() && block.get(block.position()) != 0) {
            int at = block.position();
            Optional<DirectoryRecord> found = DirectoryRecord.decode(block);
            if (found.isEmpty()) {
                findings.fault(lba, DIRECTORY, "there is no valid record at byte " + at);
                return;
            }
            if (differs(block, at + EXTENT) || differs(block, at + LENGTH)) {
                findings.fault(
                        lba, DIRECTORY, "the two byte orders of a number of the record at byte " + at + " differ");
            }
            DirectoryRecord record = found.get();
            if (record.isSelf() || record.isParent()) {
                continue;
            }
            if (record.isDirectory()) {
                add(record, new Place(directory, record.identifier()));
            } else if (record.dataLength() > 0) {
                file(record, lba);
            }
        }
    }

    private static boolean differs(ByteBuffer block, int at) {
        return Numbers.little32(block, at) != Numbers.big32(block, at + 4);
    }

    private void file(DirectoryRecord record, long lba) {
        reach.include(record.extent(), record.blocks());
        if (primary) {
            files.add(record.extent(), record.dataLength());
        } else if (!files.has(record.extent(), record.dataLength())) {
            findings.fault(
                    lba,
                    DIRECTORY,
                    "a file of " + record.dataLength() + " bytes at LBA " + record.extent()
                            + " is in the supplementary tree, but not in the primary one");
        }
    }

    /** The directory at this block, if there is one. */
    Optional<Place> at(long lba) {
        return Optional.ofNullable(places.get(lba));
    }

    /** What the directories and their records refer to. */
    Reach reach() {
        return reach;
    }

    int count() {
        return places.size();
    }
}
