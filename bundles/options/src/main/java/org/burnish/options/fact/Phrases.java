package org.burnish.options.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a front end: forms by the codes of facts and of remedies, with names of figures in braces. A code without
 * a form is shown in the neutral words of its value. A remedy can name figures of its fact, and all can name those of the
 * subject of a refusal; a figure that is not there is shown as its name in capitals.
 *
 * @param forms by code
 */
public record Phrases(Map<String, String> forms) {

    /** The words of the values themselves. */
    public static final Phrases NEUTRAL = new Phrases(Map.of());

    public Phrases {
        forms = Map.copyOf(forms);
    }

    /** All of an exception: the subject, and every reason with its remedies. */
    public String of(Explained explained) {
        return of(explained.subject(), explained.reasons());
    }

    /** The same of its parts. */
    public String of(Fact subject, List<Fact> reasons) {
        String why = reasons.stream()
                .map(reason -> sentence(reason, subject.figures()))
                .collect(Collectors.joining(" ; "));
        return form(subject.code(), subject.form(), subject.figures()) + ": " + why;
    }

    /** A fact with its remedies. */
    public String sentence(Fact fact) {
        return sentence(fact, Figures.NONE);
    }

    /** A fact without its remedies. */
    public String text(Fact fact) {
        return form(fact.code(), fact.form(), fact.figures());
    }

    /** A remedy of a fact, such as for a line of its own. */
    public String remedy(Remedy remedy, Fact fact) {
        return form(remedy.code(), remedy.form(), remedy.figures().or(fact.figures()));
    }

    private String sentence(Fact fact, Figures subject) {
        Figures figures = fact.figures().or(subject);
        String what = form(fact.code(), fact.form(), figures);
        Set<String> remedies = new LinkedHashSet<>();
        for (Remedy remedy : fact.remedies()) {
            String words = form(remedy.code(), remedy.form(), remedy.figures().or(figures));
            remedies.add(remedies.isEmpty() ? words : decapitalized(words));
        }
        if (remedies.isEmpty()) {
            return what;
        }
        return what + (what.endsWith(".") ? " " : ". ") + String.join(", or ", remedies);
    }

    private String form(String code, String neutral, Figures figures) {
        return figures.fill(forms.getOrDefault(code, neutral));
    }

    private static String decapitalized(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
