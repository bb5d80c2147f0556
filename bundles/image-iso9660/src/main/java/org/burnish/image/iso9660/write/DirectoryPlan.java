package org.burnish.image.iso9660.write;

import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;

/**
 * What becomes of a directory: its records in a run of blocks, and behind them the continuation areas of its records in
 * another. The records are counted in rows: the directory itself, the one above it, the children; a file of several
 * extents has as many records in its row.
 */
final class DirectoryPlan {

    /** The row of the directory's own record. */
    static final int SELF = -2;

    /** The row of the record of the directory above. */
    static final int PARENT = -1;

    final DirectoryNode node;
    final int parent;
    final Children children;

    private long start;
    private long[] firstRecords = {};
    private long[] areaOffsets = {};
    private long areaBlocks;

    /**
     * @param parent the number of the plan of the directory above, -1 for the root
     */
    DirectoryPlan(DirectoryNode node, int parent, Children children) {
        this.node = node;
        this.parent = parent;
        this.children = children;
    }

    boolean isRoot() {
        return parent < 0;
    }

    /** The node of a row but that of the parent. */
    ImageNode node(int row) {
        return row == SELF ? node : children.node(row);
    }

    void sized(long[] firstRecordOfBlocks, long[] areaOffsetOfBlocks, long areaBytes) {
        firstRecords = firstRecordOfBlocks;
        areaOffsets = areaOffsetOfBlocks;
        areaBlocks = (areaBytes + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }

    void placed(long lba) {
        start = lba;
    }

    long start() {
        return start;
    }

    /** The first block of the continuation areas. */
    long areaStart() {
        return start + recordBlocks();
    }

    /** How many blocks hold records. */
    int recordBlocks() {
        return firstRecords.length;
    }

    /** How many blocks hold continuation areas. */
    long areaBlocks() {
        return areaBlocks;
    }

    long blocks() {
        return recordBlocks() + areaBlocks;
    }

    /** The size of the directory in bytes, as its records say. */
    long dataLength() {
        return (long) recordBlocks() * BlockSource.BLOCK;
    }

    /** The first record of a block, as {@link RecordPosition} packs it. */
    long firstRecord(int block) {
        return firstRecords[block];
    }

    /** Where in the continuation areas those of the records of a block begin, in bytes. */
    long areaOffset(int block) {
        return areaOffsets[block];
    }
}
