package org.burnish.image;

import java.util.Set;

/** Which of the forms of names that an image offers may be loaded: Rock Ridge if there is any, or else Joliet, or else the plain ones. */
public enum NamingChoice {
    /** The best that there is. */
    ANY(Set.of(Naming.Kind.ROCK_RIDGE, Naming.Kind.JOLIET)),
    /** Joliet, or else the plain names. */
    NO_ROCK_RIDGE(Set.of(Naming.Kind.JOLIET)),
    /** Rock Ridge, or else the plain names. */
    NO_JOLIET(Set.of(Naming.Kind.ROCK_RIDGE)),
    /** The names of ECMA-119. */
    PLAIN(Set.of());

    private final Set<Naming.Kind> allowed;

    NamingChoice(Set<Naming.Kind> allowed) {
        this.allowed = allowed;
    }

    /** Whether names of this form may be loaded. */
    public boolean allows(Naming.Kind kind) {
        return allowed.contains(kind);
    }
}
