package org.burnish.xorriso.spi;

import java.util.Locale;
import java.util.Optional;

/** How grave an event is, ascending, with the names of xorriso. */
public enum Severity {
    ALL,
    ERRFILE,
    DEBUG,
    UPDATE,
    NOTE,
    HINT,
    WARNING,
    SORRY,
    MISHAP,
    FAILURE,
    FATAL,
    ABORT,
    /** Only a threshold: no event is that grave. */
    NEVER;

    /** The severity of a name in whatever case. */
    public static Optional<Severity> named(String name) {
        for (Severity severity : values()) {
            if (severity.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) >= 0;
    }
}
