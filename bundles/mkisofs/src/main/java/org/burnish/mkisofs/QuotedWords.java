package org.burnish.mkisofs;

import java.util.ArrayList;
import java.util.List;
import org.burnish.xorriso.spi.ProblemException;

/**
 * Words with whitespace between them. Marks of either kind enclose whitespace and marks of the other kind; an open mark, or a backslash at
 * the end of a line, takes in the next line.
 */
final class QuotedWords {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inside;
    private char mark;

    private QuotedWords() {}

    /** The words of a file's lines. @param file for messages */
    static List<String> of(List<String> lines, String file) throws ProblemException {
        QuotedWords reader = new QuotedWords();
        for (String line : lines) {
            reader.read(line);
        }
        if (reader.mark != 0) {
            throw ProblemException.failure(
                    "-as mkisofs: a quotation mark " + reader.mark + " in the list '" + file + "' is not closed");
        }
        reader.end();
        return reader.words;
    }

    private void read(String line) {
        boolean continued = mark == 0 && line.endsWith("\\");
        String text = continued ? line.substring(0, line.length() - 1) : line;
        text.chars().forEach(c -> read((char) c));
        if (mark != 0) {
            word.append('\n');
        } else if (!continued) {
            end();
        }
    }

    private void read(char c) {
        if (c == mark) {
            mark = 0;
        } else if (mark == 0 && (c == '"' || c == '\'')) {
            mark = c;
            inside = true;
        } else if (mark == 0 && Character.isWhitespace(c)) {
            end();
        } else {
            word.append(c);
            inside = true;
        }
    }

    private void end() {
        if (inside) {
            words.add(word.toString());
        }
        word.setLength(0);
        inside = false;
    }
}
