package org.burnish.shell.text;

/**
 * A command failed; the message is the sentence for its user. Consoles show it and nothing else: that of Gogo prints what
 * {@link #toString} returns, and that of Karaf knows this class by its simple name, prints the message and logs no stack trace.
 */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param cause what the command threw
     */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the command threw, of whatever this carries. */
    public static Throwable reason(Throwable thrown) {
        return thrown instanceof CommandException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The message alone. */
    @Override
    public String toString() {
        return getMessage();
    }
}
