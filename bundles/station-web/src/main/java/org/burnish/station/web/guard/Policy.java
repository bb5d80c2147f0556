package org.burnish.station.web.guard;

import java.util.List;
import java.util.Set;

/**
 * Which requests are taken.
 *
 * @param hosts the names that a request may be for, without ports, in lower case
 * @param secure whether the connections are encrypted, and the cookie is for such ones only
 * @param proxy who vouches for users in place of tokens
 * @param burst how many requests at once a client may send
 * @param perSecond how many a second on the long run
 */
public record Policy(Set<String> hosts, boolean secure, Proxy proxy, int burst, double perSecond) {

    /**
     * A server in front of this one, which has asked its users who they are.
     *
     * @param userHeader has the user's name; empty where there is no such server
     * @param roleHeader has the user's role; who has none is a viewer
     * @param from the addresses that it comes from
     */
    public record Proxy(String userHeader, String roleHeader, List<String> from) {

        /** None. */
        public static final Proxy NONE = new Proxy("", "", List.of());

        /** Whether there is one. */
        public boolean there() {
            return !userHeader.isEmpty();
        }
    }
}
