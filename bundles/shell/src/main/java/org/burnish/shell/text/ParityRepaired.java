package org.burnish.shell.text;

import java.nio.file.Path;
import org.burnish.operations.Verdict;
import org.burnish.parity.ParityRepair;
import org.burnish.parity.ParityVerdict;
import org.burnish.scsi.DeviceAddress;

/**
 * Blocks that were repaired by a parity file.
 *
 * @param address where they were read
 * @param target the new file
 * @param repair what came of it
 */
public record ParityRepaired(DeviceAddress address, Path target, ParityRepair repair) implements Verdict {

    @Override
    public boolean good() {
        return repair.whole() == ParityVerdict.RIGHT && repair.outside() == 0;
    }
}
