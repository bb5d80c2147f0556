package org.burnish.media;

import org.burnish.options.fact.Fact;

/**
 * Something that a user should know.
 *
 * @param severity how much it matters
 * @param fact what is so, which front ends word
 */
public record MediaNote(Severity severity, Fact fact) {

    /** A note without figures, under a code. */
    public static MediaNote of(Severity severity, String code, String text) {
        return new MediaNote(severity, Fact.of(code, text));
    }

    /** The fact in neutral words. */
    public String text() {
        return fact.sentence();
    }

    /** How much a note matters. */
    public enum Severity {
        NOTE,
        HINT,
        WARNING
    }
}
