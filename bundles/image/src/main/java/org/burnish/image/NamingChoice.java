package org.burnish.image;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which of the forms of names that an image offers may be loaded: Rock Ridge if there is any, or else Joliet, or else those of
 * ISO 9660:1999, or else the plain ones.
 */
public enum NamingChoice {
    /** The best that there is. */
    ANY(EnumSet.allOf(Naming.Kind.class)),
    /** Joliet, or else the names of ISO 9660:1999, or else the plain ones. */
    NO_ROCK_RIDGE(EnumSet.of(Naming.Kind.JOLIET, Naming.Kind.ISO_9660_1999)),
    /** Rock Ridge, or else the names of ISO 9660:1999, or else the plain ones. */
    NO_JOLIET(EnumSet.of(Naming.Kind.ROCK_RIDGE, Naming.Kind.ISO_9660_1999)),
    /** The names of ECMA-119. */
    PLAIN(Set.of());

    private final Set<Naming.Kind> allowed;

    NamingChoice(Set<Naming.Kind> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Whether names of this form may be loaded. */
    public boolean allows(Naming.Kind kind) {
        return allowed.contains(kind);
    }
}
