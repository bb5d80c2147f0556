package org.burnish.options.fact;

import java.util.List;
import java.util.Objects;

/**
 * What a user can do. Anybody may add a kind of remedy: a front end that does not know its code shows its own sentence.
 *
 * @param code the kind, stable, such as {@code medium.blank}
 * @param form the neutral sentence without a full stop, with names of figures in braces; no command of a front end
 * @param figures what belongs to it, such as the mode of blanking
 */
public record Remedy(String code, String form, Figures figures) {

    public Remedy {
        Figures.checked(code);
        Objects.requireNonNull(form);
        Objects.requireNonNull(figures);
    }

    /** A kind of remedy without figures. */
    public static Remedy of(String code, String form) {
        return new Remedy(code, form, Figures.NONE);
    }

    /** The same with a text. */
    public Remedy with(String name, String value) {
        return new Remedy(code, form, figures.with(name, value));
    }

    /** The same with a number. */
    public Remedy with(String name, long value) {
        return new Remedy(code, form, figures.with(name, value));
    }

    /** The same with several texts. */
    public Remedy with(String name, List<String> values) {
        return new Remedy(code, form, figures.with(name, List.copyOf(values)));
    }

    /** The neutral sentence. */
    public String text() {
        return figures.fill(form);
    }
}
