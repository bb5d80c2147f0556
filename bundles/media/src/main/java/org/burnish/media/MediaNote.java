package org.burnish.media;

/**
 * Something that a user should know.
 *
 * @param severity how much it matters
 * @param text in words
 */
public record MediaNote(Severity severity, String text) {

    /** How much a note matters. */
    public enum Severity {
        NOTE,
        HINT,
        WARNING
    }
}
