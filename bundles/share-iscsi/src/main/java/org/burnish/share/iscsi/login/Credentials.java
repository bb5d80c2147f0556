package org.burnish.share.iscsi.login;

import java.util.Optional;

/**
 * Who may log in by CHAP (RFC 7143, 12.1).
 *
 * @param user the initiator's name
 * @param secret what it has to know
 * @param own how the target proves itself in turn, if the initiator asks
 */
public record Credentials(String user, String secret, Optional<Own> own) {

    /**
     * The target's own.
     *
     * @param user its name
     * @param secret what it knows
     */
    public record Own(String user, String secret) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** Without the secrets, which belong in no message. */
    @Override
    public String toString() {
        return user;
    }
}
