package org.burnish.operations;

import java.util.List;
import java.util.Optional;
import org.burnish.image.StructureFault;
import org.burnish.recorder.Recording;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.RangeCheck;

/**
 * What checking a medium found.
 *
 * @param address the drive
 * @param files its files against their checksums
 * @param ranges its block ranges against theirs
 * @param faults contradictions in what readers find the image by
 * @param warnings what was reported about the choice of the image: newer ones may be torn
 */
public record Checked(
        DeviceAddress address,
        FileCheck files,
        List<RangeCheck> ranges,
        List<StructureFault> faults,
        List<String> warnings)
        implements Verdict {

    public Checked {
        ranges = List.copyOf(ranges);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Something was compared, and nothing differs or contradicts another; the newest session was not passed over for being torn. */
    @Override
    public boolean good() {
        boolean filesGood = files.result() == CheckResult.MATCHES || (files.checked() == 0 && noFiles());
        return filesGood
                && warnings.isEmpty()
                && faults.isEmpty()
                && !ranges.isEmpty()
                && ranges.stream().allMatch(range -> range.result() == CheckResult.MATCHES);
    }

    /** The comparison of an image that was recorded as it is with what can be read back of it. */
    public Optional<RangeCheck> ofImage() {
        return ranges.stream()
                .filter(range -> range.range().name().equals(Recording.WRITTEN))
                .findFirst();
    }

    /** An image of nothing but directories has checksums of its session only. */
    private boolean noFiles() {
        return files.withoutChecksum() == 0 && files.result() != CheckResult.NOT_LOADED;
    }
}
