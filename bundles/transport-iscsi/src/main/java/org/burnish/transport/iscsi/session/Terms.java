package org.burnish.transport.iscsi.session;

import java.util.Optional;

/**
 * What a session is wanted for.
 *
 * @param initiator the iSCSI name of this side
 * @param target the target's name, empty for a discovery session
 * @param credentials how this side proves itself, if it does
 * @param headerDigest whether headers have to carry a CRC32C; otherwise the target decides
 * @param dataDigest the same of data segments
 */
public record Terms(
        String initiator, String target, Optional<Credentials> credentials, boolean headerDigest, boolean dataDigest) {

    boolean discovery() {
        return target.isEmpty();
    }
}
