package org.burnish.verifier;

import java.util.List;

/**
 * What a scan found.
 *
 * @param regions the scanned blocks without gaps and overlaps, in ascending order
 * @param ranges the checks of those recorded ranges that were wholly scanned
 * @param blocksRead how many blocks were read
 * @param millis how long it took, in ms
 * @param stopped why the scan ended early, empty if it did not
 */
public record MediaScan(
        List<MediaRegion> regions, List<RangeCheck> ranges, long blocksRead, long millis, String stopped) {

    public MediaScan {
        regions = List.copyOf(regions);
        ranges = List.copyOf(ranges);
    }

    /** Whether every block was read that is meant to be, and no checksum was found to differ. */
    public boolean sound() {
        return regions.stream().map(MediaRegion::quality).allMatch(quality -> quality.good() || quality.intended())
                && ranges.stream().allMatch(check -> check.result() == CheckResult.MATCHES);
    }
}
