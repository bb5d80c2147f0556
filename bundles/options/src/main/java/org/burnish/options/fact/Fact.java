package org.burnish.options.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is so: a reason of a refusal, a note, a hindrance, or what could not be done.
 *
 * @param code the kind, stable, such as {@code medium.damaged}: programs and the words of front ends rely on it
 * @param form the neutral sentence, with names of figures in braces; no command of a front end
 * @param figures what belongs to it, such as the blocks that are free
 * @param remedies what the user can do, the best first; each of them alone helps
 */
public record Fact(String code, String form, Figures figures, List<Remedy> remedies) {

    public Fact {
        Figures.checked(code);
        Objects.requireNonNull(form);
        Objects.requireNonNull(figures);
        remedies = List.copyOf(remedies);
    }

    /** A fact without figures, for which nothing helps. */
    public static Fact of(String code, String form) {
        return new Fact(code, form, Figures.NONE, List.of());
    }

    /** The same with a text. */
    public Fact with(String name, String value) {
        return new Fact(code, form, figures.with(name, value), remedies);
    }

    /** The same with a number. */
    public Fact with(String name, long value) {
        return new Fact(code, form, figures.with(name, value), remedies);
    }

    /** The same with several texts. */
    public Fact with(String name, List<String> values) {
        return new Fact(code, form, figures.with(name, List.copyOf(values)), remedies);
    }

    /** The same with one more thing that helps. */
    public Fact remedy(Remedy more) {
        List<Remedy> all = new ArrayList<>(remedies);
        all.add(more);
        return new Fact(code, form, figures, all);
    }

    /** What is so, in neutral words. */
    public String text() {
        return figures.fill(form);
    }

    /** The same, and what helps. */
    public String sentence() {
        return Phrases.NEUTRAL.sentence(this);
    }
}
