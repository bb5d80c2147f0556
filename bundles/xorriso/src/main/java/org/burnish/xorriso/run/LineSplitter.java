package org.burnish.xorriso.run;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words; quotation marks of either kind keep blanks, a line that begins with # is a comment. */
final class LineSplitter {

    private LineSplitter() {}

    /**
     * The words of a line.
     *
     * @throws IllegalArgumentException when a quotation mark is not closed
     */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        if (line.stripLeading().startsWith("#")) {
            return words;
        }
        StringBuilder word = new StringBuilder();
        boolean inside = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                if (quote != 0) {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inside = true;
            } else if (Character.isWhitespace(c)) {
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
        if (quote != 0) {
            throw new IllegalArgumentException("Quotation mark " + quote + " is not closed in : " + line);
        }
        if (inside) {
            words.add(word.toString());
        }
        return words;
    }
}
