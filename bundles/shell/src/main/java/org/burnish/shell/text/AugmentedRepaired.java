package org.burnish.shell.text;

import java.nio.file.Path;
import org.burnish.operations.Verdict;
import org.burnish.parity.AugmentedRepair;
import org.burnish.scsi.DeviceAddress;

/**
 * An image that was repaired by the parity that it carries in itself.
 *
 * @param address where it was read
 * @param target the new file
 * @param repair what came of it
 */
public record AugmentedRepaired(DeviceAddress address, Path target, AugmentedRepair repair) implements Verdict {

    @Override
    public boolean good() {
        return repair.after().isWhole();
    }
}
