package org.burnish.transport.iscsi.session;

import java.util.Locale;
import java.util.Map;
import org.burnish.iscsi.LoginResponse;

/** What the status of a refused login means (RFC 7143, 11.13.5). */
final class Refusal {

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(LoginResponse.INITIATOR_ERROR, "it found an error in what this initiator sent"),
            Map.entry(LoginResponse.AUTHENTICATION_FAILURE, "authentication failure"),
            Map.entry(LoginResponse.AUTHORIZATION_FAILURE, "this initiator is not admitted to the target"),
            Map.entry(LoginResponse.NOT_FOUND, "target not found"),
            Map.entry(0x0204, "the target was removed"),
            Map.entry(LoginResponse.UNSUPPORTED_VERSION, "it speaks another version of iSCSI"),
            Map.entry(LoginResponse.TOO_MANY_CONNECTIONS, "too many connections"),
            Map.entry(LoginResponse.MISSING_PARAMETER, "it misses a parameter"),
            Map.entry(LoginResponse.UNSUPPORTED_SESSION_TYPE, "it takes no session of this type"),
            Map.entry(LoginResponse.INVALID_DURING_LOGIN, "it found a request out of its order"),
            Map.entry(0x0300, "it has an error of its own"),
            Map.entry(0x0301, "it can't serve now"),
            Map.entry(LoginResponse.OUT_OF_RESOURCES, "it has no room for a further session"));

    private Refusal() {}

    static SessionException of(int status) {
        String words = String.format(
                Locale.ROOT, "%s (login status %04Xh)", WORDS.getOrDefault(status, "the login was refused"), status);
        return new SessionException(
                switch (status) {
                    case LoginResponse.AUTHENTICATION_FAILURE, LoginResponse.AUTHORIZATION_FAILURE ->
                        SessionException.Kind.AUTHENTICATION;
                    case LoginResponse.NOT_FOUND, 0x0204 -> SessionException.Kind.NO_TARGET;
                    default -> SessionException.Kind.REFUSED;
                },
                words);
    }
}
