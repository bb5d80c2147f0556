package org.burnish.image.iso9660.write;

import java.nio.ByteOrder;
import java.util.List;
import org.burnish.image.Segment;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.TreeReference;

/**
 * One tree of the volume: its directories and path tables, which a volume descriptor of its own leads to. The contents of
 * its files are placed once, whichever trees refer to them.
 */
final class VolumeTree {

    private final List<DirectoryPlan> plans;
    private final ContentTable contents;
    private final PathTable pathTable;
    private final RecordForm form;
    private final long base;
    private final long start;
    private final long pathTableL;

    private VolumeTree(
            List<DirectoryPlan> plans,
            ContentTable contents,
            PathTable pathTable,
            RecordForm form,
            long base,
            long start) {
        this.form = form;
        this.base = base;
        this.plans = plans;
        this.contents = contents;
        this.pathTable = pathTable;
        this.start = start;
        this.pathTableL =
                start + plans.stream().mapToLong(DirectoryPlan::blocks).sum();
    }

    /**
     * A tree whose directories have their sizes, and no place yet.
     *
     * @param plans the root's first, each before those below it
     * @param form what the records hold, with entries as long as they will be
     * @param base the block that its addresses are counted from
     */
    static VolumeTree of(List<DirectoryPlan> plans, ContentTable contents, RecordForm form, long base) {
        for (DirectoryPlan plan : plans) {
            DirectorySizer.size(plan, contents, form);
        }
        return new VolumeTree(plans, contents, new PathTable(plans), form, base, 0);
    }

    /** The same tree at its place. */
    VolumeTree at(long lba) {
        long next = lba;
        for (DirectoryPlan plan : plans) {
            plan.placed(next);
            next += plan.blocks();
        }
        return new VolumeTree(plans, contents, pathTable, form, base, lba);
    }

    /** The same tree with records that say what is known by now, and are as long as before. */
    VolumeTree with(RecordForm known) {
        return new VolumeTree(plans, contents, pathTable, known, base, start);
    }

    /** Whether records have nothing behind their identifiers. */
    boolean isPlain() {
        return form == RecordForm.PLAIN;
    }

    /** The block that its addresses are counted from: 0 but for the tree of a partition. */
    long base() {
        return base;
    }

    /** Whether all directories are in the path tables. */
    boolean isComplete() {
        return pathTable.isComplete();
    }

    /** The first block, that of the root directory. */
    long start() {
        return start;
    }

    /** The little-endian path table. */
    long pathTableL() {
        return pathTableL;
    }

    /** The big-endian path table. */
    long pathTableM() {
        return pathTableL + pathTable.blocks();
    }

    /** The block behind all. */
    long end() {
        return pathTableM() + pathTable.blocks();
    }

    /** The size of one path table in bytes. */
    int pathTableBytes() {
        return pathTable.bytes();
    }

    /** The root's record as the volume descriptor holds it, without system use. */
    DirectoryRecord rootRecord() {
        return new DirectoryEncoder(plans, contents, RecordForm.PLAIN, base).rootRecord();
    }

    /** Where the tree is, as its volume descriptor says it. */
    TreeReference reference() {
        return new TreeReference(pathTableBytes(), pathTableL - base, pathTableM() - base, rootRecord());
    }

    /** The blocks of the tree, in the order of their addresses. */
    List<Segment> segments() {
        return List.of(
                new DirectorySegment(plans, new DirectoryEncoder(plans, contents, form, base)),
                pathTable(ByteOrder.LITTLE_ENDIAN),
                pathTable(ByteOrder.BIG_ENDIAN));
    }

    private Segment pathTable(ByteOrder order) {
        return new GeneratedBlocks(pathTable.blocks(), (block, target) -> pathTable.fill(block, order, base, target));
    }
}
