package org.burnish.xorriso.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.burnish.xorriso.spi.ProblemException;
import org.jspecify.annotations.Nullable;

/** The words of {@code -find} in their order. */
final class FindWords {

    private final Deque<String> words;

    FindWords(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    /** The next word, which stays; null at the end. */
    @Nullable
    String peek() {
        return words.peek();
    }

    /** Takes the next word if it is one of these. */
    boolean take(String... wanted) {
        if (words.isEmpty() || !List.of(wanted).contains(words.peek())) {
            return false;
        }
        words.pop();
        return true;
    }

    String next() {
        return words.pop();
    }

    /** The parameter of a test. */
    String parameter(String test) throws ProblemException {
        if (words.isEmpty()) {
            throw ProblemException.failure("-find[ix]: not enough parameters with test '" + test + "'");
        }
        return words.pop();
    }

    /** The parameter of an action. */
    String actionParameter(String action) throws ProblemException {
        if (words.isEmpty()) {
            throw ProblemException.failure("-find[ix]: not enough parameters with -exec '" + action + "'");
        }
        return words.pop();
    }

    /** All that is left. */
    List<String> rest() {
        List<String> rest = List.copyOf(words);
        words.clear();
        return rest;
    }

    /** A whole number. */
    static int number(String word, String test) throws ProblemException {
        if (!word.matches("-?\\d{1,9}")) {
            throw ProblemException.failure("-find " + test + ": not a number '" + word + "'");
        }
        return Integer.parseInt(word);
    }
}
