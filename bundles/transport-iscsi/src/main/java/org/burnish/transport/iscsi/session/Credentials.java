package org.burnish.transport.iscsi.session;

/**
 * Names and secrets of CHAP.
 *
 * @param user the initiator's name
 * @param secret the initiator's secret
 * @param ownUser the name that the target has to prove, empty where it need not
 * @param ownSecret the target's secret
 */
public record Credentials(String user, String secret, String ownUser, String ownSecret) {

    /** Whether the target has to prove itself too. */
    boolean mutual() {
        return !ownUser.isEmpty();
    }

    /** Without the secrets, which belong in no message. */
    @Override
    public String toString() {
        return user;
    }
}
