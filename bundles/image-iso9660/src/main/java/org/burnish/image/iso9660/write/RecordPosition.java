package org.burnish.image.iso9660.write;

import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;

/** Goes through the records of a directory: row by row, and in the row of a file extent by extent. */
final class RecordPosition {

    private static final int EXTENT_BITS = 24;

    private final DirectoryPlan plan;
    private final ContentTable contents;
    private int row;
    private int extent;
    private int extents;

    RecordPosition(DirectoryPlan plan, ContentTable contents, long packed) {
        this.plan = plan;
        this.contents = contents;
        this.row = (int) (packed >> EXTENT_BITS);
        this.extent = (int) (packed & (1 << EXTENT_BITS) - 1);
        this.extents = extentsOfRow();
    }

    /** The position of the first record, packed. */
    static long first() {
        return (long) DirectoryPlan.SELF << EXTENT_BITS;
    }

    long packed() {
        return (long) row << EXTENT_BITS | extent;
    }

    boolean atEnd() {
        return row >= plan.children.count();
    }

    int row() {
        return row;
    }

    int extent() {
        return extent;
    }

    boolean isLastExtent() {
        return extent == extents - 1;
    }

    void advance() {
        if (++extent == extents) {
            row++;
            extent = 0;
            extents = extentsOfRow();
        }
    }

    /** Whether the row is that of a directory. */
    boolean isDirectory() {
        return row < 0 || plan.children.node(row) instanceof DirectoryNode;
    }

    /** Whether the row is that of a file with content. */
    boolean isFile() {
        return row >= 0 && plan.children.node(row) instanceof FileNode;
    }

    private int extentsOfRow() {
        return !atEnd() && isFile() ? contents.extents(plan.children.reference(row)) : 1;
    }
}
