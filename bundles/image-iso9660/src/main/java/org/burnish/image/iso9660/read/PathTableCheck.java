package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.PathTableRecord;

/** Compares a path table (ECMA-119 clause 6.9) with the directories of the tree: each is in it, with its parent. */
final class PathTableCheck {

    /** A table ends before the first directory whose parent's number would need more than 16 bits. */
    private static final int MAX = 0xFFFF;

    private final BlockCache blocks;
    private final Findings findings;
    private final DirectoryWalk walk;

    PathTableCheck(BlockCache blocks, Findings findings, DirectoryWalk walk) {
        this.blocks = blocks;
        this.findings = findings;
        this.walk = walk;
    }

    void check(ByteOrder order, long lba, long size) {
        String name = order == ByteOrder.LITTLE_ENDIAN ? "path table L" : "path table M";
        if (size <= 0 || size > (long) walk.count() * PathTableRecord.length(0xFF)) {
            findings.fault(
                    lba, name, "its size of " + size + " bytes is not possible for " + walk.count() + " directories");
            return;
        }
        new Table(order, name, lba, size).check();
    }

    /** One table, of which two blocks are in memory: a record may cross the end of one. */
    private final class Table {
        private final ByteOrder order;
        private final String name;
        private final long start;
        private final long[] extents = new long[walk.count()];
        private final ByteBuffer window =
                ByteBuffer.allocate(2 * BlockSource.BLOCK).limit(0);
        private long lba;
        private long left;
        private int count;

        Table(ByteOrder order, String name, long start, long size) {
            this.order = order;
            this.name = name;
            this.start = start;
            this.lba = start;
            this.left = size;
        }

        void check() {
            while (left > 0 || window.hasRemaining()) {
                if (!fill()) {
                    return;
                }
                long at = lba - 1;
                Optional<PathTableRecord> found = PathTableRecord.decode(window, order);
                if (found.isEmpty()) {
                    findings.fault(at, name, "record " + (count + 1) + " is not valid");
                    return;
                }
                if (count == extents.length || !isKnown(found.get())) {
                    findings.fault(
                            at,
                            name,
                            "record " + (count + 1) + ", of LBA " + found.get().extent()
                                    + ", is not the record of a directory of the tree");
                    return;
                }
            }
            if (count != walk.count() && count < MAX) {
                findings.fault(start, name, "it has " + count + " directories, the tree has " + walk.count());
            }
        }

        /** Reads the next block where less than a record may be left; false if it can't be read. */
        private boolean fill() {
            if (window.remaining() >= PathTableRecord.length(0xFF) || left == 0) {
                return true;
            }
            Optional<ByteBuffer> block = TreeCheck.block(blocks, findings, lba++, name);
            if (block.isEmpty()) {
                return false;
            }
            int length = (int) Math.min(left, BlockSource.BLOCK);
            left -= length;
            window.compact().put(block.get().limit(length)).flip();
            return true;
        }

        private boolean isKnown(PathTableRecord record) {
            extents[count++] = record.extent();
            return record.parent() >= 1
                    && record.parent() <= count
                    && walk.at(record.extent())
                            .filter(place -> place.is(extents[record.parent() - 1], record.identifier()))
                            .isPresent();
        }
    }
}
