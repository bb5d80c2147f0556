package org.burnish.shell.console;

import org.apache.felix.gogo.jline.Parser;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.SyntaxError;
import org.jspecify.annotations.Nullable;

/** Gogo's parser, which remembers the line that the user ended, and why it was not understood: the reader says neither. */
final class LineParser extends Parser {

    private String line = "";
    private @Nullable SyntaxError fault;

    /** Forgets the line before. */
    void forget() {
        line = "";
        fault = null;
    }

    /** The line as it was typed, with all its escapes. */
    String line() {
        return line;
    }

    /** Why it is no line of the shell; null where it is. */
    @Nullable
    SyntaxError fault() {
        return fault;
    }

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context != ParseContext.ACCEPT_LINE) {
            return super.parse(text, cursor, context);
        }
        line = text;
        fault = null;
        try {
            return super.parse(text, cursor, context);
        } catch (EOFError e) {
            // the reader asks for more
            throw e;
        } catch (SyntaxError e) {
            fault = e;
            throw e;
        }
    }
}
