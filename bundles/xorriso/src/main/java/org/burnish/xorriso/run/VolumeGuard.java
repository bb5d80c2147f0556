package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.tree.Wildcards;

/**
 * Refuses volumes by their names.
 *
 * @param pattern what the name has to match; empty for any
 * @param severity of the event when it does not
 */
public record VolumeGuard(String pattern, Severity severity) {

    /** Refuses none. */
    public static final VolumeGuard ANY = new VolumeGuard("", Severity.ALL);

    void check(String volumeId) throws ProblemException {
        if (!pattern.isEmpty() && !Wildcards.matcher(pattern).test(volumeId)) {
            throw new ProblemException(
                    severity,
                    "-assert_volid: Volume id does not match pattern: '" + pattern + "' <> '" + volumeId + "'");
        }
    }
}
