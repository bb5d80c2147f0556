package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.CheckRange;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.image.iso9660.checksum.ChecksumTag;

/** Collects what a look at the structures finds; of a kind of fault in one block, as many as help. */
final class Findings {

    private static final int MOST = 1000;

    private final List<CheckRange> ranges = new ArrayList<>();
    private final List<StructureFault> faults = new ArrayList<>();

    void fault(long lba, String structure, String detail) {
        if (faults.size() < MOST) {
            faults.add(new StructureFault(lba, structure, detail));
        }
    }

    /** A range that a tag covers; what was found before under another name is the same range. */
    void range(String name, ChecksumTag tag) {
        if (ranges.stream().noneMatch(range -> range.recordedAt() == tag.position())) {
            ranges.add(new CheckRange(
                    name, tag.rangeStart(), tag.position() - tag.rangeStart(), tag.position(), tag.md5()));
        }
    }

    StructureReport report() {
        return new StructureReport(ranges, faults);
    }
}
