package org.burnish.image;

import java.util.List;

/**
 * What readers find images by: their ranges with recorded checksums, which are yet to be read and compared, and what was
 * seen to contradict itself or another structure, or could not be read.
 *
 * @param ranges in the order of the sessions, in each as they follow one another
 * @param faults nothing is wrong if there are none, as far as the structures show without their checksums
 */
public record StructureReport(List<CheckRange> ranges, List<StructureFault> faults) {

    /** Of a format that reports nothing. */
    public static final StructureReport NONE = new StructureReport(List.of(), List.of());

    public StructureReport {
        ranges = List.copyOf(ranges);
        faults = List.copyOf(faults);
    }
}
