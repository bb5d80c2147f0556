package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.spi.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text as words: quotation marks of either kind keep blanks. A line goes on with the next one where a quotation mark is not
 * closed, and where it ends with a backslash.
 */
public final class QuotedInput {

    /** Where lines come from. */
    @FunctionalInterface
    public interface Lines {
        /** The next line without its end; null behind the last. */
        @Nullable
        String next() throws IOException;
    }

    private final Lines lines;
    private final boolean joining;
    private final BackslashCodes codes;

    /**
     * Makes one.
     *
     * @param joining whether lines may go on with the next one
     * @param codes which characters are written behind backslashes
     */
    public QuotedInput(Lines lines, boolean joining, BackslashCodes codes) {
        this.lines = lines;
        this.joining = joining;
        this.codes = codes;
    }

    /**
     * The words of the next line, none of an empty one and of one that begins with {@code #}.
     *
     * @return empty behind the last line
     * @throws ProblemException when a quotation mark is not closed
     */
    public Optional<List<String>> next() throws IOException, ProblemException {
        return next(true);
    }

    /**
     * The same.
     *
     * @param comments whether lines that begin with {@code #} are passed over
     */
    public Optional<List<String>> next(boolean comments) throws IOException, ProblemException {
        @Nullable String line = lines.next();
        if (line == null) {
            return Optional.empty();
        }
        Words words = new Words();
        if (comments && line.stripLeading().startsWith("#")) {
            return Optional.of(List.of());
        }
        String all = line;
        while (words.add(line)) {
            @Nullable String following = joining ? lines.next() : null;
            if (following == null) {
                if (words.quote != 0) {
                    throw ProblemException.failure("Quotation mark " + words.quote + " is not closed in : " + all);
                }
                break;
            }
            line = following;
            all += "\n" + following;
        }
        return Optional.of(words.end());
    }

    /** Words in the making. */
    private final class Words {

        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inside;
        private char quote;

        /** Adds a line; returns whether it goes on with the next one. */
        boolean add(String line) {
            if (quote != 0) {
                word.append('\n');
            }
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == '\\' && quote == 0 && at == line.length() - 1 && joining) {
                    return true;
                }
                if (c == '\\' && codes.apply(quote)) {
                    at += BackslashCodes.decode(line, at, word) - 1;
                    inside = true;
                } else {
                    add(c);
                }
            }
            return quote != 0;
        }

        private void add(char c) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inside = true;
            } else if (Character.isWhitespace(c)) {
                finish();
            } else {
                word.append(c);
                inside = true;
            }
        }

        private void finish() {
            if (inside) {
                words.add(word.toString());
                word.setLength(0);
            }
            inside = false;
        }

        List<String> end() {
            finish();
            return words;
        }
    }
}
