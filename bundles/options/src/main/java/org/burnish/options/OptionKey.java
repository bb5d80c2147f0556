package org.burnish.options;

import java.util.Objects;
import java.util.regex.Pattern;
import org.burnish.options.fact.Fact;

/**
 * An option that somebody understands. Keys of equal name are the same option, whichever bundle has its own object of it.
 *
 * @param name qualified by who declares it, such as {@code image.padding}
 * @param form its type, and how its values are written
 * @param initial the value where none was chosen
 * @param summary one line for users, with the unit
 */
public record OptionKey<T>(String name, ValueForm<T> form, T initial, String summary) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z][a-z0-9_-]*)+");

    public OptionKey {
        Objects.requireNonNull(form);
        Objects.requireNonNull(summary);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of an option: words of lower case, joined by dots");
        }
        if (!form.allows(initial)) {
            throw new IllegalArgumentException("option '" + name + "' has an initial value that it does not allow");
        }
    }

    /** An option that is {@code on} or {@code off}. */
    public static OptionKey<Boolean> flag(String name, boolean initial, String summary) {
        return new OptionKey<>(name, ValueForms.flag(), initial, summary);
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException with the option, the text, and what it takes
     */
    public T parse(String text) {
        try {
            T value = form.parse(text);
            if (form.allows(value)) {
                return value;
            }
        } catch (IllegalArgumentException unsuitable) {
            throw new IllegalArgumentException(refusal(text), unsuitable);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    /** A value that may be chosen. */
    T checked(T value) {
        if (!form.allows(Objects.requireNonNull(value))) {
            throw new IllegalArgumentException(refusal(form.text(value)));
        }
        return value;
    }

    private String refusal(String text) {
        return unsuitable(text).text();
    }

    Fact unsuitable(String text) {
        return Fact.of(Options.UNSUITABLE, "option '{option}' can't be '{value}': it takes {expected}")
                .with("option", name)
                .with("value", text)
                .with("expected", form.expected());
    }
}
