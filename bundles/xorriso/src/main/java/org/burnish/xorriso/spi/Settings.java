package org.burnish.xorriso.spi;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/**
 * The settings of a session, and the options of its recordings: what commands choose of these goes to the recorder as it
 * is, so that a command for an option of a format or a medium needs no other part of this program. Safe for use by several
 * threads.
 */
public final class Settings {

    private final Map<String, Object> values = new ConcurrentHashMap<>();
    private final AtomicReference<Options> recording = new AtomicReference<>(Options.NONE);

    /**
     * The value that was set last, or the initial one.
     *
     * @throws IllegalStateException when somebody else has a setting of this name with another type
     */
    public <T> T get(Setting<T> setting) {
        Object value = values.getOrDefault(setting.name(), setting.initial());
        if (!setting.type().isInstance(value)) {
            throw new IllegalStateException("setting '" + setting.name() + "' has a value of "
                    + value.getClass().getName() + ", not of " + setting.type().getName()
                    + ": two commands use one name for different things");
        }
        return setting.type().cast(value);
    }

    public <T> void set(Setting<T> setting, T value) {
        values.put(setting.name(), Objects.requireNonNull(value));
    }

    /** The value that was chosen of an option of recordings, or the initial one. */
    public <T> T get(OptionKey<T> option) {
        return recording().get(option);
    }

    /** Chooses a value of an option of recordings. */
    public <T> void set(OptionKey<T> option, T value) {
        recording.updateAndGet(chosen -> chosen.with(option, value));
    }

    /** Chooses a value of an option that is known by its name only; who understands it judges the text. */
    public void set(String option, String text) {
        recording.updateAndGet(chosen -> chosen.with(option, text));
    }

    /** What was chosen of the options of recordings. */
    public Options recording() {
        return Objects.requireNonNull(recording.get());
    }
}
