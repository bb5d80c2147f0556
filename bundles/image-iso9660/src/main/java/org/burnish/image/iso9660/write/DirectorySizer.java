package org.burnish.image.iso9660.write;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.SuspEntry;

/** Finds out which records of a directory are in which block, and how long its continuation areas are. */
final class DirectorySizer {

    private final DirectoryPlan plan;
    private final ContentTable contents;
    private final RecordForm form;
    private long[] firstRecords = new long[1];
    private long[] areaOffsets = new long[1];
    private int block;
    private int used;
    private long areaEnd;

    private DirectorySizer(DirectoryPlan plan, ContentTable contents, RecordForm form) {
        this.plan = plan;
        this.contents = contents;
        this.form = form;
    }

    static void size(DirectoryPlan plan, ContentTable contents, RecordForm form) {
        new DirectorySizer(plan, contents, form).size();
    }

    private void size() {
        RecordPosition position = new RecordPosition(plan, contents, RecordPosition.first());
        firstRecords[0] = position.packed();
        for (; !position.atEnd(); position.advance()) {
            long areaStart = areaEnd;
            int length = recordLength(position);
            if (used + length > BlockSource.BLOCK) {
                nextBlock(position, areaStart);
            }
            used += length;
        }
        plan.sized(Arrays.copyOf(firstRecords, block + 1), Arrays.copyOf(areaOffsets, block + 1), areaEnd);
    }

    private void nextBlock(RecordPosition position, long areaStart) {
        if (++block == firstRecords.length) {
            firstRecords = Arrays.copyOf(firstRecords, 2 * block);
            areaOffsets = Arrays.copyOf(areaOffsets, 2 * block);
        }
        firstRecords[block] = position.packed();
        areaOffsets[block] = areaStart;
        used = 0;
    }

    private int recordLength(RecordPosition position) {
        int row = position.row();
        int bare = DirectoryRecord.bareLength(row < 0 ? 1 : plan.children.identifier(row).length);
        int room = DirectoryRecord.MAX_LENGTH - bare;
        if (row >= 0) {
            int index = position.isFile() ? contents.checksumIndex(plan.children.reference(row)) : 0;
            int length = form.lengthOfChild(plan.children.node(row), index > 0);
            return length <= room ? even(bare + length) : spread(form.ofChild(plan.node(row), index), bare);
        }
        if (row == DirectoryPlan.PARENT) {
            return spread(form.ofParent(Objects.requireNonNullElse(plan.node.parent(), plan.node)), bare);
        }
        return spread(plan.isRoot() ? form.ofRoot(plan.node) : form.ofDirectory(plan.node), bare);
    }

    private int spread(List<SuspEntry> entries, int bare) {
        Placement placement = Placement.of(entries, DirectoryRecord.MAX_LENGTH - bare, areaEnd);
        areaEnd = placement.end();
        int recorded = SystemUse.lengthOf(entries.subList(0, placement.recorded()));
        return even(bare + recorded + (placement.areas().isEmpty() ? 0 : ContinuationArea.LENGTH));
    }

    private static int even(int length) {
        return length + 1 & ~1;
    }
}
