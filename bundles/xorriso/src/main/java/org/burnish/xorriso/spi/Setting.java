package org.burnish.xorriso.spi;

import java.util.Objects;

/**
 * A value that commands set and others obey. Settings of equal name are the same setting.
 *
 * @param name such as {@code md5}
 * @param initial the value before any command sets it
 */
public record Setting<T>(String name, T initial) {

    public Setting {
        Objects.requireNonNull(name);
        Objects.requireNonNull(initial);
    }

    /** The type of the values; constants of an enumeration with bodies count as their enumeration. */
    @SuppressWarnings("unchecked")
    Class<T> type() {
        return (Class<T>) (initial instanceof Enum<?> constant ? constant.getDeclaringClass() : initial.getClass());
    }
}
