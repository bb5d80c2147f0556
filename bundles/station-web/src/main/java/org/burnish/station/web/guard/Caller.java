package org.burnish.station.web.guard;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who sent a request.
 *
 * @param role what they may do
 * @param name what the log and the jobs call them
 */
public record Caller(Role role, String name) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Whom the guard found. */
    public static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new Refusal(Refusal.UNAUTHORIZED, "Nobody has looked at who sent this request");
    }

    void keep(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Refuses what the role is not enough for. */
    public void needs(Role needed) {
        if (!role.may(needed)) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "This needs the role " + needed.word() + ", and the token is one of a " + role.word());
        }
    }
}
