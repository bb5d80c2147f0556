package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.image.iso9660.checksum.ChecksumTag;
import org.burnish.image.iso9660.checksum.Md5;

/** Collects what a look at the structures finds: the first thousand faults, and how many more there were. */
final class Findings {

    private static final int MAX = 1000;

    private final List<CheckRange> ranges = new ArrayList<>();
    private final List<StructureFault> faults = new ArrayList<>();
    private long more;

    void fault(long lba, String structure, String detail) {
        if (faults.size() < MAX) {
            faults.add(new StructureFault(lba, structure, detail));
        } else {
            more++;
        }
    }

    /** A range that a tag covers; what was found before under another name is the same range. */
    void range(String name, ChecksumTag tag) {
        if (ranges.stream().noneMatch(range -> range.recordedAt() == tag.position())) {
            ranges.add(new CheckRange(
                    name,
                    tag.rangeStart(),
                    tag.position() - tag.rangeStart(),
                    tag.position(),
                    new Checksum(Md5.NAME, tag.md5())));
        }
    }

    StructureReport report() {
        if (more == 0) {
            return new StructureReport(ranges, faults);
        }
        List<StructureFault> all = new ArrayList<>(faults);
        all.add(new StructureFault(faults.get(0).lba(), "image", more + " more faults were found"));
        return new StructureReport(ranges, all);
    }
}
