package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.Zeros;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.Numbers;

/** Goes through all directories of a tree by their records alone, as a reader without Rock Ridge does. */
final class DirectoryWalk {

    private static final String DIRECTORY = "directory";
    private static final byte[] ROOT = {0};
    /** What a directory and a file take of memory at least. */
    private static final int DIRECTORY_BYTES = 400;

    private static final int FILE_BYTES = 24;
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
    private final FileExtents structures;
    private final BiConsumer<DirectoryRecord, Long> files;
    private final Reach reach;
    private final Map<Long, Place> places = new HashMap<>();
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>((one, other) -> Long.compare(one.lba, other.lba));
    private long budget;
    private long memory = Runtime.getRuntime().maxMemory() / 4;

    /**
     * @param structures gets the extents of directories
     * @param files gets each file with content, and the block of its record
     */
    DirectoryWalk(
            BlockCache blocks, Findings findings, FileExtents structures, BiConsumer<DirectoryRecord, Long> files) {
        this.blocks = blocks;
        this.findings = findings;
        this.files = files;
        this.structures = structures;
        this.budget = blocks.blocks();
        this.reach = new Reach(blocks.blocks());
    }

    void walk(DirectoryRecord root) {
        add(root, new Place(root.extent(), ROOT));
        while (!pending.isEmpty()) {
            Pending directory = pending.poll();
            long count = BlockSource.blocksOf(directory.bytes);
            for (long lba = directory.lba; lba < directory.lba + count; lba++) {
                if (isExhausted(lba)) {
                    return;
                }
                Optional<ByteBuffer> block = TreeCheck.block(blocks, findings, lba, DIRECTORY);
                if (block.isEmpty()) {
                    break;
                }
                read(block.get(), lba, directory.place);
                long left = directory.bytes - (lba - directory.lba) * BlockSource.BLOCK;
                checkRest(block.get(), (int) Math.min(left, BlockSource.BLOCK), lba);
            }
        }
    }

    private boolean isExhausted(long lba) {
        if (budget-- <= 0) {
            findings.fault(lba, DIRECTORY, "the directories have more blocks than the medium; not all were looked at");
            return true;
        }
        if (memory < 0) {
            findings.fault(
                    lba,
                    DIRECTORY,
                    "there are too many directories and files for the memory of this Java process; not all were looked"
                            + " at. Give it more (-Xmx)");
            return true;
        }
        return false;
    }

    /** A zero byte ends the records of a block: no record can follow it (ECMA-119 clause 6.8.1.1). */
    private void checkRest(ByteBuffer block, int end, long lba) {
        int from = block.position();
        if (from < end && block.get(from) == 0 && !Zeros.fill(block, from, end)) {
            findings.fault(lba, DIRECTORY, "the records end at byte " + from + ", but there is more behind them");
        }
    }

    private void add(DirectoryRecord record, Place place) {
        reach.include(record.extent(), record.blocks());
        if (places.putIfAbsent(record.extent(), place) == null) {
            memory -= DIRECTORY_BYTES + place.identifier.length;
            structures.add(record.extent(), record.blocks() * BlockSource.BLOCK);
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
        memory -= FILE_BYTES;
        reach.include(record.extent(), record.blocks());
        files.accept(record, lba);
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
