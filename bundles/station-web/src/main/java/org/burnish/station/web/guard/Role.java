package org.burnish.station.web.guard;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may do what the ones before may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Hands jobs in, cancels them, and says where discs lie. */
    OPERATOR,
    /** Changes what others rely on. */
    ADMIN;

    /** Whether it is enough for what needs another. */
    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
