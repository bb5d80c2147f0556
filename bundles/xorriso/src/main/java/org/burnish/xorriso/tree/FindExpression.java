package org.burnish.xorriso.tree;

import java.util.List;
import org.burnish.image.NameForms;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code -find}.
 *
 * @param path where to begin
 * @param test all tests at once
 * @param minDepth how far below the beginning files have to be
 * @param maxDepth how far below the beginning files may be
 * @param byAddress whether files come in the order of the addresses of their contents
 * @param action the words of what is done with them; empty for printing where they are
 */
record FindExpression(String path, FindTest test, int minDepth, int maxDepth, boolean byAddress, List<String> action) {

    /**
     * Reads the words behind {@code -find}.
     *
     * @param forms what becomes of names in images
     */
    static FindExpression parse(List<String> words, Session session, NameForms forms) throws ProblemException {
        boolean begins = !words.isEmpty() && !words.get(0).matches("(?s)-.*|[!(]");
        return new Parser(begins ? words.subList(1, words.size()) : words, session, forms)
                .parse(begins ? words.get(0) : ".");
    }

    /** Whether a file is found; the visit hears whether what is below is visited. */
    boolean finds(FoundFile file, FindTest.Visit visit) {
        return file.depth() >= minDepth && visit.passes(test, file);
    }

    /** Alternatives bind tighter than sequences, and negations tighter than these. */
    private static final class Parser {

        private final FindWords words;
        private final FindTests tests;
        private int minDepth;
        private int maxDepth = Integer.MAX_VALUE;
        private boolean byAddress;
        private List<String> action = List.of();

        Parser(List<String> words, Session session, NameForms forms) {
            this.words = new FindWords(words);
            this.tests = new FindTests(session, forms);
        }

        FindExpression parse(String path) throws ProblemException {
            FindTest test = sequence();
            @Nullable String left = words.peek();
            if (left != null) {
                throw ProblemException.failure("-find[ix]: '" + left + "' has no beginning");
            }
            return new FindExpression(path, test, minDepth, maxDepth, byAddress, action);
        }

        private boolean isEnd() {
            @Nullable String word = words.peek();
            return word == null || word.matches("[)]|-subend|-then|-elseif|-else|-endif");
        }

        private FindTest sequence() throws ProblemException {
            FindTest test = FindTest.TRUE;
            while (!isEnd()) {
                if (!words.take("-and", "-a")) {
                    test = test.and(alternatives());
                }
            }
            return test;
        }

        private FindTest alternatives() throws ProblemException {
            FindTest test = single();
            while (true) {
                if (words.take("-or", "-o")) {
                    test = test.or(single());
                } else if (words.take("-or_use_pattern")) {
                    tests.usePatterns(words.parameter("-or_use_pattern").equals("on"));
                } else {
                    return test;
                }
            }
        }

        private FindTest single() throws ProblemException {
            if (isEnd()) {
                throw ProblemException.failure("-find[ix]: an operator has no test behind it");
            }
            if (words.take("-not", "!")) {
                return single().negated();
            }
            if (words.take("(", "-sub")) {
                FindTest inner = sequence();
                end("-sub", ")", "-subend");
                return inner;
            }
            return words.take("-if") ? choice() : test(words.next());
        }

        /** What follows -if or -elseif. */
        private FindTest choice() throws ProblemException {
            FindTest condition = sequence();
            end("-if", "-then");
            FindTest consequence = sequence();
            if (words.take("-elseif")) {
                return condition.then(consequence, choice());
            }
            FindTest alternative = words.take("-else") ? sequence() : FindTest.TRUE.negated();
            end("-if", "-endif");
            return condition.then(consequence, alternative);
        }

        private void end(String begin, String... ends) throws ProblemException {
            if (!words.take(ends)) {
                throw ProblemException.failure("-find[ix]: " + begin + " has no " + String.join(" or ", ends));
            }
        }

        private FindTest test(String word) throws ProblemException {
            switch (word) {
                case "-maxdepth" -> maxDepth = FindWords.number(words.parameter(word), word);
                case "-mindepth" -> minDepth = FindWords.number(words.parameter(word), word);
                case "-exec" -> action = FindActions.words(words);
                default -> {
                    @Nullable FindTest test = tests.named(word, words);
                    if (test == null) {
                        throw ProblemException.failure("-find[ix]: unknown option '" + word + "'");
                    }
                    byAddress |= word.equals("-sort_lba");
                    return test;
                }
            }
            return FindTest.TRUE;
        }
    }
}
