package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.PathTableRecord;

/**
 * The path table, ECMA-119 clause 6.9: the directories level by level, each level in the order of the directories above.
 * A record has 16 bits for the number of the directory above; the table ends before the first that would need more.
 */
final class PathTable {

    private static final int MAX_PARENT = 0xFFFF;
    private static final byte[] ROOT = {0};

    private final List<DirectoryPlan> plans;

    /** The plans in the order of the table. */
    private final int[] order;

    /** The numbers that the directories above them have in the table, from 1. */
    private final int[] parents;

    /** The identifiers, found in the directories above. */
    private final byte[][] identifiers;

    /** Where in the table the records begin, and at last where it ends. */
    private final int[] offsets;

    private int count;

    PathTable(List<DirectoryPlan> plans) {
        this.plans = plans;
        order = new int[plans.size()];
        parents = new int[plans.size()];
        identifiers = new byte[plans.size()][];
        parents[0] = 1;
        identifiers[0] = ROOT;
        count = 1;
        for (int at = 0; at < Math.min(count, MAX_PARENT); at++) {
            addBelow(at);
        }
        offsets = new int[count + 1];
        for (int at = 0; at < count; at++) {
            offsets[at + 1] = offsets[at] + PathTableRecord.length(identifiers[at].length);
        }
    }

    private void addBelow(int at) {
        Children children = plans.get(order[at]).children;
        for (int child = 0; child < children.count(); child++) {
            if (children.node(child) instanceof DirectoryNode) {
                order[count] = children.reference(child);
                identifiers[count] = children.identifier(child);
                parents[count++] = at + 1;
            }
        }
    }

    /** Whether all directories are in the table. */
    boolean isComplete() {
        return count == plans.size();
    }

    /** The size in bytes. */
    int bytes() {
        return offsets[count];
    }

    int blocks() {
        return (bytes() + BlockSource.BLOCK - 1) / BlockSource.BLOCK;
    }

    /**
     * Makes some of the table's blocks, in one of its two byte orders.
     *
     * @param base the block that addresses are counted from
     */
    void fill(long block, ByteOrder byteOrder, long base, ByteBuffer target) {
        int at = (int) block * BlockSource.BLOCK;
        int end = Math.min(bytes(), at + target.remaining());
        int found = Arrays.binarySearch(offsets, at);
        int record = found >= 0 ? found : -found - 2;
        ByteBuffer scratch = ByteBuffer.allocate(PathTableRecord.length(255));
        for (; at < end; record++) {
            record(record, base).encode(scratch.clear(), byteOrder);
            scratch.flip().position(at - offsets[record]);
            scratch.limit(Math.min(scratch.limit(), scratch.position() + end - at));
            at += scratch.remaining();
            target.put(scratch);
        }
        Numbers.putZeros(target, target.remaining());
    }

    private PathTableRecord record(int at, long base) {
        return new PathTableRecord(plans.get(order[at]).start() - base, parents[at], identifiers[at]);
    }
}
