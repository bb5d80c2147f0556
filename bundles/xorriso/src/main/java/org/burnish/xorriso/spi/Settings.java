package org.burnish.xorriso.spi;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The settings of a session. Safe for use by several threads. */
public final class Settings {

    private final Map<String, Object> values = new ConcurrentHashMap<>();

    /** The value that was set last, or the initial one. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) values.getOrDefault(setting.name(), setting.initial());
    }

    public <T> void set(Setting<T> setting, T value) {
        values.put(setting.name(), Objects.requireNonNull(value));
    }
}
