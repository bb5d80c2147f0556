package org.burnish.shell.text;

import org.burnish.operations.Checked;
import org.burnish.operations.Verdict;

/**
 * What checking a medium found, to be shown with what the drive answered and with all block ranges.
 *
 * @param checked what it found
 */
public record CheckedInDetail(Checked checked) implements Verdict {

    @Override
    public boolean good() {
        return checked.good();
    }
}
