package org.burnish.xorriso.spi;

import java.util.List;

/** A command can't do what was asked: the message says what, where, and what can be done. */
public class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Severity severity;
    private final List<String> hints;

    /** A problem that ends the run by default. */
    public static ProblemException failure(String message, String... hints) {
        return new ProblemException(Severity.FAILURE, message, hints);
    }

    /** A problem that leads to a non-zero exit value, but lets the run go on by default. */
    public static ProblemException sorry(String message, String... hints) {
        return new ProblemException(Severity.SORRY, message, hints);
    }

    public ProblemException(Severity severity, String message, String... hints) {
        super(message);
        this.severity = severity;
        this.hints = List.of(hints);
    }

    /** What, where, and what can be done. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Severity severity() {
        return severity;
    }

    /** What the user can do. */
    public List<String> hints() {
        return hints;
    }
}
