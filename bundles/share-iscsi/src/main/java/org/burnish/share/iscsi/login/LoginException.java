package org.burnish.share.iscsi.login;

import org.burnish.iscsi.LoginResponse;

/** A login is refused; the initiator gets the status, and the log of the target the reason. */
public final class LoginException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    LoginException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    static LoginException authentication(String reason) {
        return new LoginException(LoginResponse.AUTHENTICATION_FAILURE, reason);
    }

    /** All sessions are taken. */
    public static LoginException outOfPlaces(String reason) {
        return new LoginException(LoginResponse.OUT_OF_RESOURCES, reason);
    }

    /** Class and detail for the login response (RFC 7143, 11.13.5). */
    public int status() {
        return status;
    }
}
