package org.burnish.image;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date that images get which shall be the same whenever they are made: the environment variable {@code SOURCE_DATE_EPOCH}, in
 * seconds since 1970-01-01T00:00Z, as reproducible-builds.org specifies it.
 */
public final class SourceDate {

    private static final String VARIABLE = "SOURCE_DATE_EPOCH";

    private SourceDate() {}

    /** The date, or empty where images have that of their making. */
    public static Optional<Instant> get() {
        return of(System.getenv(VARIABLE));
    }

    /** The date that a value of the variable means; one that is no number of seconds means none. */
    static Optional<Instant> of(@Nullable String value) {
        return value != null && value.matches("\\d{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value)))
                : Optional.empty();
    }
}
