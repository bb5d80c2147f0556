package org.burnish.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.burnish.options.fact.Fact;
import org.jspecify.annotations.Nullable;

/** The values that were chosen of options; the others have the initial ones of their keys. Immutable. */
public final class Options {

    /** The code of an option that nobody understands, with {@code option} and {@code owners}. */
    public static final String UNKNOWN = "option.unknown";

    /** The code of a value that an option does not take, with {@code option}, {@code value} and what is {@code expected}. */
    public static final String UNSUITABLE = "option.unsuitable";

    /** Nothing was chosen. */
    public static final Options NONE = new Options(Map.of());

    private final Map<String, Choice<?>> choices;

    /** A value with the key that it was chosen by, or a text that the owner of the option has yet to understand. */
    private record Choice<T>(
            @Nullable OptionKey<T> key, @Nullable T value, String text) {

        static <T> Choice<T> of(OptionKey<T> key, T value) {
            return new Choice<>(key, key.checked(value), key.form().text(value));
        }

        static Choice<?> unread(String text) {
            return new Choice<Object>(null, null, text);
        }

        /** As another holder of the key sees it: by the text, where the other has another type of the value. */
        <U> U as(OptionKey<U> wanted) {
            return key != null && wanted.form().type().isInstance(value)
                    ? wanted.checked(wanted.form().type().cast(value))
                    : wanted.parse(text);
        }
    }

    private Options(Map<String, Choice<?>> choices) {
        this.choices = choices;
    }

    /** What was chosen as texts, such as from an order that was stored; nobody has looked whether they mean anything. */
    public static Options of(Map<String, String> texts) {
        Options options = NONE;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            options = options.with(text.getKey(), text.getValue());
        }
        return options;
    }

    /**
     * The value of an option.
     *
     * @throws IllegalArgumentException when it was chosen as a text that the key does not take; {@link #faults} reports that
     *     before
     */
    public <T> T get(OptionKey<T> key) {
        Choice<?> choice = choices.get(key.name());
        return choice == null ? key.initial() : choice.as(key);
    }

    /** Whether a value was chosen. */
    public boolean has(OptionKey<?> key) {
        return choices.containsKey(key.name());
    }

    /**
     * The same with a value chosen.
     *
     * @throws IllegalArgumentException when the key does not allow the value
     */
    public <T> Options with(OptionKey<T> key, T value) {
        return with(key.name(), Choice.of(key, value));
    }

    /** The same with the value of an option that is known by its name only. */
    public Options with(String name, String text) {
        return with(name, Choice.unread(text));
    }

    /** The same with all that others chose, which goes before what was chosen here. */
    public Options with(Options others) {
        Map<String, Choice<?>> all = new LinkedHashMap<>(choices);
        all.putAll(others.choices);
        return new Options(all);
    }

    /** The same with nothing chosen for an option. */
    public Options without(OptionKey<?> key) {
        Map<String, Choice<?>> others = new LinkedHashMap<>(choices);
        others.remove(key.name());
        return new Options(others);
    }

    /** The same with nothing chosen for any of these. */
    public Options without(Collection<? extends OptionKey<?>> keys) {
        Options others = this;
        for (OptionKey<?> key : keys) {
            others = others.without(key);
        }
        return others;
    }

    private Options with(String name, Choice<?> choice) {
        Map<String, Choice<?>> all = new LinkedHashMap<>(choices);
        all.put(name, choice);
        return new Options(all);
    }

    /** The names of the options that values were chosen for. */
    public Set<String> names() {
        return Collections.unmodifiableSet(choices.keySet());
    }

    /** What was chosen, by name, as texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        choices.forEach((name, choice) -> texts.put(name, choice.text()));
        return texts;
    }

    /**
     * What is wrong for somebody who understands these keys: options that are none of them, and values that they don't
     * take.
     *
     * @param who who understands them, such as {@code the image format 'iso9660'}
     */
    public List<Fact> faults(Collection<? extends OptionKey<?>> understood, String who) {
        Map<String, OptionKey<?>> keys = understood.stream()
                .collect(Collectors.toMap(OptionKey::name, Function.identity(), (first, second) -> first));
        List<Fact> faults = new ArrayList<>();
        choices.forEach((name, choice) -> {
            OptionKey<?> key = keys.get(name);
            if (key == null) {
                faults.add(Fact.of(UNKNOWN, "option '{option}' is not understood by {owners}")
                        .with("option", name)
                        .with("owners", who));
            } else {
                fault(key, choice, faults);
            }
        });
        return faults;
    }

    private static void fault(OptionKey<?> key, Choice<?> choice, List<Fact> faults) {
        try {
            choice.as(key);
        } catch (IllegalArgumentException unsuitable) {
            faults.add(key.unsuitable(choice.text()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options options && texts().equals(options.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
