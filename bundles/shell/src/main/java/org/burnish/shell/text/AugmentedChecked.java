package org.burnish.shell.text;

import org.burnish.operations.Verdict;
import org.burnish.parity.AugmentedCheck;
import org.burnish.scsi.DeviceAddress;

/**
 * An image that was checked with the parity that it carries in itself.
 *
 * @param address where it was read
 * @param check what came of it
 */
public record AugmentedChecked(DeviceAddress address, AugmentedCheck check) implements Verdict {

    @Override
    public boolean good() {
        return check.isWhole();
    }
}
