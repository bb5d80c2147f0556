package org.burnish.shell.text;

import java.util.List;
import org.burnish.operations.Verdict;
import org.burnish.scsi.health.Finding;

/**
 * What the checks of a machine found.
 *
 * @param checks how many looked
 * @param findings what they found
 */
public record Diagnosis(int checks, List<Finding> findings) implements Verdict {

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    @Override
    public boolean good() {
        return findings.isEmpty();
    }
}
