package org.burnish.shell.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The screen as Gogo and its commands write errors to it. Errors of a command in front of a pipe, and those of Gogo's files
 * commands such as {@code cat}, never reach the console as exceptions: Gogo prints each in one piece, with the name of its
 * class, which becomes a sentence here. Everything else passes as it is.
 */
final class PlainErrors extends FilterOutputStream {

    private static final Pattern NAMED =
            Pattern.compile("(?s)([a-z][\\w.-]*): (?:[a-z_]\\w*\\.)*([A-Z]\\w*(?:Exception|Error))(?:: (.*?))?(\\s*)");
    private static final String GOGO = "gogo";
    private static final String NO_MESSAGE = "null";
    private static final Charset CHARSET = Charset.defaultCharset();

    PlainErrors(OutputStream screen) {
        super(screen);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        Matcher named = NAMED.matcher(new String(bytes, from, count, CHARSET));
        if (named.matches()) {
            out.write(sentence(named).getBytes(CHARSET));
        } else {
            out.write(bytes, from, count);
        }
    }

    private static String sentence(Matcher named) {
        @Nullable String message = named.group(3);
        String sentence = LineFault.of(named.group(2), NO_MESSAGE.equals(message) ? null : message);
        return (named.group(1).equals(GOGO) ? "" : named.group(1) + ": ") + sentence + named.group(4);
    }
}
