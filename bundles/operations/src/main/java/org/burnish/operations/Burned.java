package org.burnish.operations;

import java.time.Duration;
import java.util.List;
import org.burnish.recorder.Outcome;
import org.burnish.scsi.DeviceAddress;

/**
 * What recording came to.
 *
 * @param addresses the drives
 * @param nodes how many nodes were added to the tree
 * @param outcome how it ended
 * @param elapsed how long recording took
 * @param checks what re-reading found, one for each drive; empty where it was not asked for
 */
public record Burned(List<DeviceAddress> addresses, long nodes, Outcome outcome, Duration elapsed, List<Checked> checks)
        implements Verdict {

    public Burned {
        addresses = List.copyOf(addresses);
        checks = List.copyOf(checks);
    }

    @Override
    public boolean good() {
        return outcome.state() == Outcome.State.COMPLETED
                && outcome.unreadable() == 0
                && checks.stream().allMatch(Checked::good);
    }
}
