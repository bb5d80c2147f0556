package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.SuspEntry;

/**
 * Which system use entries are in the record, and which in continuation areas. No area crosses the end of a block:
 * kernels reject one that does. Every part but the last ends with the entry that says where the next one is.
 *
 * @param recorded how many entries are in the record
 * @param areas the areas behind it
 * @param end where the areas of the next record may begin, in bytes
 */
record Placement(int recorded, List<Area> areas, long end) {

    /**
     * A continuation area.
     *
     * @param offset bytes from the beginning of the directory's areas
     * @param size bytes, a further continuation entry included
     * @param from the first entry
     * @param to the entry behind the last one
     */
    record Area(long offset, int size, int from, int to) {}

    /**
     * Places entries.
     *
     * @param room bytes in the record
     * @param offset where the next area may begin
     */
    static Placement of(List<SuspEntry> entries, int room, long offset) {
        int rest = SystemUse.lengthOf(entries);
        if (rest <= room) {
            return new Placement(entries.size(), List.of(), offset);
        }
        int recorded = fitting(entries, 0, room - ContinuationArea.LENGTH);
        rest -= SystemUse.lengthOf(entries.subList(0, recorded));
        List<Area> areas = new ArrayList<>(1);
        long at = offset;
        int from = recorded;
        while (from < entries.size()) {
            int space = BlockSource.BLOCK - (int) (at % BlockSource.BLOCK);
            boolean isLast = rest <= space;
            int to = isLast ? entries.size() : fitting(entries, from, space - ContinuationArea.LENGTH);
            if (!isLast && (rest <= BlockSource.BLOCK || to == from)) {
                at += space;
                continue;
            }
            int used = SystemUse.lengthOf(entries.subList(from, to));
            areas.add(new Area(at, isLast ? used : used + ContinuationArea.LENGTH, from, to));
            at += isLast ? used : space;
            rest -= used;
            from = to;
        }
        return new Placement(recorded, areas, at);
    }

    private static int fitting(List<SuspEntry> entries, int from, int room) {
        int used = 0;
        int to = from;
        while (to < entries.size() && used + entries.get(to).length() <= room) {
            used += entries.get(to++).length();
        }
        return to;
    }
}
