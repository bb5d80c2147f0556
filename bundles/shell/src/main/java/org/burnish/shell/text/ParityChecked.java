package org.burnish.shell.text;

import java.nio.file.Path;
import org.burnish.operations.Verdict;
import org.burnish.parity.ParityCheck;
import org.burnish.parity.ParityVerdict;
import org.burnish.scsi.DeviceAddress;

/**
 * Blocks that were compared with a parity file.
 *
 * @param address where they were read
 * @param file the parity file
 * @param check what came of it
 */
public record ParityChecked(DeviceAddress address, Path file, ParityCheck check) implements Verdict {

    /** Damage of the parity file alone is bad news, too: it would be missing for a repair. */
    @Override
    public boolean good() {
        return check.whole() == ParityVerdict.RIGHT && check.lostParity() == 0;
    }
}
