package org.burnish.operations;

import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.Comparison;

/**
 * What a comparison of an image with the disk came to.
 *
 * @param address the drive
 * @param pairs what was compared
 * @param comparisons the result of each pair
 */
public record Compared(DeviceAddress address, List<PathPair> pairs, List<Comparison> comparisons) implements Verdict {

    public Compared {
        pairs = List.copyOf(pairs);
        comparisons = List.copyOf(comparisons);
    }

    @Override
    public boolean good() {
        return comparisons.stream().allMatch(Comparison::same);
    }
}
