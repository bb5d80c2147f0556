package org.burnish.shell.text;

/** The words of a command were not understood; the message says which and shows the usage. */
public final class WordsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public WordsException(String message) {
        super(message);
    }

    /** Which words, and the usage. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The message alone: a Gogo console shows exceptions in this form. */
    @Override
    public String toString() {
        return getMessage();
    }
}
