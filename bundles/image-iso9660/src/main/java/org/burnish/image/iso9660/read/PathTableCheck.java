package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.burnish.image.iso9660.record.PathTableRecord;

/** Compares a path table (ECMA-119 clause 6.9) with the directories of the tree: each is in it, with its parent. */
final class PathTableCheck {

    /** A table ends before the first directory whose parent's number would need more than 16 bits. */
    private static final int MOST = 0xFFFF;

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
        if (size <= 0 || size > blocks.blocks() * BlockCache.BLOCK || size > Integer.MAX_VALUE - BlockCache.BLOCK) {
            findings.fault(lba, name, "its size of " + size + " bytes is not possible");
            return;
        }
        Optional<ByteBuffer> table = read(name, lba, (int) size);
        if (table.isPresent()) {
            check(table.get(), order, name, lba);
        }
    }

    private Optional<ByteBuffer> read(String name, long start, int size) {
        int count = (size + BlockCache.BLOCK - 1) / BlockCache.BLOCK;
        ByteBuffer table = ByteBuffer.allocate(count * BlockCache.BLOCK);
        for (long lba = start; lba < start + count; lba++) {
            Optional<ByteBuffer> block = TreeCheck.block(blocks, findings, lba, name);
            if (block.isEmpty()) {
                return Optional.empty();
            }
            table.put(block.get());
        }
        return Optional.of(table.flip().limit(size));
    }

    private void check(ByteBuffer table, ByteOrder order, String name, long lba) {
        long[] extents = new long[Math.min(table.remaining() / PathTableRecord.length(1), 1 << 20) + 1];
        int count = 0;
        while (table.hasRemaining() && count < extents.length) {
            long at = lba + table.position() / BlockCache.BLOCK;
            Optional<PathTableRecord> found = PathTableRecord.decode(table, order);
            if (found.isEmpty()) {
                findings.fault(at, name, "record " + (count + 1) + " is not valid");
                return;
            }
            PathTableRecord record = found.get();
            extents[count++] = record.extent();
            boolean known = record.parent() >= 1
                    && record.parent() <= count
                    && walk.at(record.extent())
                            .filter(place -> place.is(extents[record.parent() - 1], record.identifier()))
                            .isPresent();
            if (!known) {
                findings.fault(
                        at,
                        name,
                        "record " + count + ", of LBA " + record.extent()
                                + ", is not the record of a directory of the tree");
                return;
            }
        }
        if (count != walk.count() && count < MOST) {
            findings.fault(lba, name, "it has " + count + " directories, the tree has " + walk.count());
        }
    }
}
