package org.burnish.xorriso.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** Lines that a program sends are split into words as results of this program are. */
public final class LineParsing {

    private static final int PARAMETERS = 5;

    private final Session session;
    private final LineInput lines;
    private final String prefix;
    private final String separators;
    private final int most;
    private final int count;

    /**
     * Makes one.
     *
     * @param parameters prefix, separators, greatest number of words, flags, and how many lines or texts follow
     */
    public LineParsing(Session session, String parameters) throws ProblemException, IOException {
        this.session = session;
        this.lines = new LineInput(session.input());
        BufferedReader reader = new BufferedReader(new StringReader(parameters));
        List<String> words = new QuotedInput(
                        reader::readLine, true, session.settings().get(Choices.BACKSLASH_CODES))
                .next()
                .orElse(List.of());
        if (words.size() != PARAMETERS
                || !words.get(2).matches("\\d{1,6}")
                || !words.get(4).matches("\\d{1,6}")) {
            throw ProblemException.failure(
                    "-msg_op: Need five parameters: prefix separators max_words flag number_of_lines");
        }
        prefix = words.get(0);
        separators = words.get(1);
        most = Integer.parseInt(words.get(2));
        count = Integer.parseInt(words.get(4));
    }

    /** Reads one text, and prints its words. */
    public void parse() throws IOException {
        print(text(count));
    }

    /** Reads several texts, each behind a line that says how many lines it has, and prints their words. */
    public void parseSeveral() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            @Nullable String number = lines.next();
            texts.add(text(number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0));
        }
        texts.forEach(this::print);
    }

    private String text(int wanted) throws IOException {
        List<String> text = new ArrayList<>();
        while (text.size() < wanted) {
            @Nullable String line = lines.next();
            if (line == null) {
                break;
            }
            text.add(line);
        }
        return String.join("\n", text);
    }

    private void print(String text) {
        Optional<List<String>> words = words(text);
        session.console().result(words.isPresent() ? "1" : "0");
        List<String> found = words.orElse(List.of());
        session.console().result(Integer.toString(found.size()));
        for (String word : found) {
            session.console().result(Long.toString(word.lines().count() + (word.isEmpty() ? 1 : 0)));
            session.console().result(word);
        }
    }

    /** The words behind the prefix; empty where the text does not begin with it. */
    private Optional<List<String>> words(String text) {
        if (!text.startsWith(prefix)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        char quote = 0;
        for (char c : text.substring(prefix.length()).toCharArray()) {
            boolean rest = most > 0 && words.size() == most - 1;
            if (quote != 0 ? c == quote : (c == '\'' || c == '"') && !rest) {
                quote = quote == 0 ? c : 0;
                inside = true;
            } else if (quote == 0 && !rest && isSeparator(c)) {
                if (inside) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inside = false;
            } else {
                word.append(c);
                inside = true;
            }
        }
        if (inside) {
            words.add(word.toString());
        }
        return Optional.of(words);
    }

    private boolean isSeparator(char c) {
        return separators.isEmpty() ? Character.isWhitespace(c) : separators.indexOf(c) >= 0;
    }
}
