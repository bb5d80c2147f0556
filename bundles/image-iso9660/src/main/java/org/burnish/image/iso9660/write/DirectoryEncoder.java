package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.Extent;
import org.burnish.image.ImageNode;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.SuspEntry;

/** Makes blocks of directories: the records, and their continuation areas. */
final class DirectoryEncoder {

    private static final byte[] SELF = {0};
    private static final byte[] PARENT = {1};

    private final List<DirectoryPlan> plans;
    private final ContentTable contents;
    private final RecordForm form;
    private final long base;

    /** @param base the block that addresses are counted from: 0, or where the partition begins that the tree is for */
    DirectoryEncoder(List<DirectoryPlan> plans, ContentTable contents, RecordForm form, long base) {
        this.plans = plans;
        this.contents = contents;
        this.form = form;
        this.base = base;
    }

    /** The root's record as the volume descriptor holds it, without system use. */
    DirectoryRecord rootRecord() {
        DirectoryPlan root = plans.get(0);
        return new DirectoryRecord(
                root.start() - base,
                root.dataLength(),
                root.node.attributes().modified(),
                DirectoryRecord.DIRECTORY,
                SELF,
                ByteBuffer.allocate(0));
    }

    /** Makes one block of records; the target has room for just that. */
    void encodeRecords(DirectoryPlan plan, int block, ByteBuffer target) {
        RecordPosition position = new RecordPosition(plan, contents, plan.firstRecord(block));
        boolean isLast = block == plan.recordBlocks() - 1;
        long end = isLast ? Long.MAX_VALUE : plan.firstRecord(block + 1);
        long areaOffset = plan.areaOffset(block);
        // Of this call only: several threads fill blocks of one layout.
        ByteBuffer scratch = ByteBuffer.allocate(DirectoryRecord.MAX_LENGTH);
        for (; !position.atEnd() && position.packed() < end; position.advance()) {
            List<SuspEntry> entries = entries(plan, position);
            Placement placement = Placement.of(entries, room(plan, position.row()), areaOffset);
            record(plan, position, systemUse(plan, entries, placement, scratch)).encode(target);
            areaOffset = placement.end();
        }
        Numbers.putZeros(target, target.remaining());
    }

    private ByteBuffer systemUse(DirectoryPlan plan, List<SuspEntry> entries, Placement placement, ByteBuffer scratch) {
        scratch.clear();
        for (SuspEntry entry : entries.subList(0, placement.recorded())) {
            entry.encode(scratch);
        }
        if (!placement.areas().isEmpty()) {
            continuation(plan, placement.areas().get(0)).encode(scratch);
        }
        return scratch.flip();
    }

    private ContinuationArea continuation(DirectoryPlan plan, Placement.Area area) {
        return new ContinuationArea(
                plan.areaStart() - base + area.offset() / BlockSource.BLOCK,
                area.offset() % BlockSource.BLOCK,
                area.size());
    }

    /** Makes blocks of continuation areas until the target is full. */
    void encodeAreas(DirectoryPlan plan, long block, ByteBuffer target) {
        long start = block * BlockSource.BLOCK;
        long end = start + target.remaining();
        int base = target.position();
        long first = plan.firstRecord(blockOfArea(plan, start));
        long areaOffset = plan.areaOffset(blockOfArea(plan, start));
        RecordPosition position = new RecordPosition(plan, contents, first);
        for (; !position.atEnd() && areaOffset < end; position.advance()) {
            List<SuspEntry> entries = entries(plan, position);
            Placement placement = Placement.of(entries, room(plan, position.row()), areaOffset);
            for (int i = 0; i < placement.areas().size(); i++) {
                Placement.Area area = placement.areas().get(i);
                if (area.offset() >= start && area.offset() < end) {
                    Numbers.putZeros(target, (int) (area.offset() - start) - (target.position() - base));
                    encodeArea(plan, entries, placement, i, target);
                }
            }
            areaOffset = placement.end();
        }
        Numbers.putZeros(target, target.remaining());
    }

    private void encodeArea(
            DirectoryPlan plan, List<SuspEntry> entries, Placement placement, int index, ByteBuffer target) {
        Placement.Area area = placement.areas().get(index);
        for (SuspEntry entry : entries.subList(area.from(), area.to())) {
            entry.encode(target);
        }
        if (index + 1 < placement.areas().size()) {
            continuation(plan, placement.areas().get(index + 1)).encode(target);
        }
    }

    /** The last block of records whose areas begin at or before an offset. */
    private static int blockOfArea(DirectoryPlan plan, long offset) {
        int low = 0;
        int high = plan.recordBlocks() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (plan.areaOffset(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int room(DirectoryPlan plan, int row) {
        int identifier = row < 0 ? 1 : plan.children.identifier(row).length;
        return DirectoryRecord.MAX_LENGTH - DirectoryRecord.bareLength(identifier);
    }

    private List<SuspEntry> entries(DirectoryPlan plan, RecordPosition position) {
        int row = position.row();
        if (row == DirectoryPlan.SELF) {
            return plan.isRoot() ? form.ofRoot(plan.node) : form.ofDirectory(plan.node);
        }
        if (row == DirectoryPlan.PARENT) {
            return form.ofParent(above(plan).node);
        }
        int index = position.isFile() ? contents.checksumIndex(plan.children.reference(row)) : 0;
        return form.ofChild(plan.children.node(row), index);
    }

    private DirectoryPlan above(DirectoryPlan plan) {
        return plan.isRoot() ? plan : plans.get(plan.parent);
    }

    private DirectoryRecord record(DirectoryPlan plan, RecordPosition position, ByteBuffer systemUse) {
        int row = position.row();
        if (row < 0) {
            boolean self = row == DirectoryPlan.SELF;
            return directory(self ? plan : above(plan), self ? SELF : PARENT, systemUse);
        }
        byte[] identifier = plan.children.identifier(row);
        int reference = plan.children.reference(row);
        if (position.isDirectory()) {
            return directory(plans.get(reference), identifier, systemUse);
        }
        ImageNode node = plan.children.node(row);
        Extent extent = position.isFile() ? contents.extent(reference, position.extent()) : contents.nowhere();
        int flags = SystemUse.flags(node) | (position.isLastExtent() ? 0 : DirectoryRecord.MULTI_EXTENT);
        return new DirectoryRecord(
                extent.lba() - base - extent.form().attributeBlocks(),
                extent.form(),
                extent.bytes(),
                node.attributes().modified(),
                flags,
                1,
                identifier,
                systemUse);
    }

    private DirectoryRecord directory(DirectoryPlan plan, byte[] identifier, ByteBuffer systemUse) {
        return new DirectoryRecord(
                plan.start() - base,
                plan.dataLength(),
                plan.node.attributes().modified(),
                DirectoryRecord.DIRECTORY | SystemUse.flags(plan.node),
                identifier,
                systemUse);
    }
}
