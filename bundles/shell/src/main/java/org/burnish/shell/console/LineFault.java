package org.burnish.shell.console;

import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.options.fact.Explained;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.Wording;
import org.jspecify.annotations.Nullable;

/** Why a line of the console failed, as a sentence without names of classes. Gogo words its errors for programmers. */
final class LineFault {

    private static final Pattern COERCE = Pattern.compile("(?s)Cannot coerce (\\S+?)\\(.*");
    private static final Pattern NO_METHOD = Pattern.compile("(?s)Cannot coerce (\\S+?)\\(.*any of \\[]");
    private static final Pattern NO_NAME = Pattern.compile("(?s)Command name evaluates to null: \\$?(.*)");
    private static final String NOT_FOUND = "Command not found: ";
    private static final String CLASS = "(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)(?:: )?";

    private LineFault() {}

    /** The sentence for what was thrown, or what it carries. */
    static String of(Throwable thrown) {
        Throwable cause = inner(thrown);
        if (cause instanceof CommandException failure) {
            return failure.getMessage();
        }
        if (cause instanceof IOException || cause instanceof Explained) {
            return Visible.lines(Wording.of(cause));
        }
        return of(cause.getClass().getSimpleName(), cause.getMessage());
    }

    /** Gogo turns the end of a line within a block into an {@link EOFException}. */
    private static Throwable inner(Throwable thrown) {
        boolean carrier = thrown instanceof ExecutionException
                || thrown instanceof InvocationTargetException
                || thrown instanceof EOFException;
        return carrier && thrown.getCause() != null ? inner(thrown.getCause()) : thrown;
    }

    /**
     * The sentence for an exception that Gogo has made text of.
     *
     * @param kind the name of its class, without the package
     * @param message its message; may be missing
     */
    static String of(String kind, @Nullable String message) {
        String said = message == null ? "" : Visible.lines(message.strip());
        return switch (kind) {
            case "SyntaxError" ->
                "The line is not understood: " + said + ". Check its braces, parentheses, brackets and quotes";
            case "EOFError" ->
                "The line ends too early. Close its braces, parentheses, brackets and quotes, and complete its pipes";
            case "NoSuchFileException" -> Wording.of(new NoSuchFileException(said));
            case "AccessDeniedException" -> Wording.of(new AccessDeniedException(said));
            case "InterruptedException", "CancellationException" -> "It was interrupted.";
            case "NullPointerException" ->
                "A value that the line needs is missing. Set the variables that it names: NAME = VALUE";
            case "ClassCastException" ->
                "A value in the line is of the wrong kind. Check the variables and the results that it passes on";
            default -> other(said);
        };
    }

    private static String other(String said) {
        Matcher method = NO_METHOD.matcher(said);
        if (method.matches()) {
            return "The value before '" + method.group(1) + "' has no method of that name. Check the name";
        }
        Matcher coerce = COERCE.matcher(said);
        if (coerce.matches()) {
            return "'" + coerce.group(1) + "' does not take these arguments. For what it takes, type: gogo:help "
                    + coerce.group(1);
        }
        Matcher unset = NO_NAME.matcher(said);
        if (unset.matches()) {
            return "The variable '" + unset.group(1) + "' has no value. Set it: " + unset.group(1) + " = VALUE";
        }
        if (said.startsWith(NOT_FOUND)) {
            return "There is no command '" + said.substring(NOT_FOUND.length()) + "'. 'help' lists the commands";
        }
        String plain = said.replaceAll(CLASS, "").strip();
        return plain.isEmpty() ? "A command failed without a reason. To see where it failed, type: e" : plain;
    }
}
