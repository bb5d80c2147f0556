package org.burnish.xorriso.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code -find}.
 *
 * @param path where to begin
 * @param test all tests at once
 * @param minDepth how far below the beginning nodes have to be
 * @param maxDepth how far below the beginning nodes may be
 * @param action what is done with them
 */
public record FindExpression(String path, Predicate<ImageNode> test, int minDepth, int maxDepth, FindAction action) {

    /** Reads the words behind {@code -find}. */
    public static FindExpression parse(List<String> words) throws ProblemException {
        boolean begins = !words.isEmpty()
                && !words.get(0).startsWith("-")
                && !words.get(0).equals("!");
        Parser parser = new Parser(begins ? words.subList(1, words.size()) : words);
        return parser.parse(begins ? words.get(0) : ".");
    }

    /** Does the action with every node that passes the tests, a directory before what is in it. */
    public void perform(Session session) throws ProblemException {
        ImageNode start = session.tree().find(IsoPath.absolute(session, path));
        if (start == null) {
            throw ProblemException.failure(
                    "Cannot find path '" + IsoPath.absolute(session, path) + "' in loaded ISO image");
        }
        action.begin(session);
        List<ImageNode> found = new ArrayList<>();
        collect(start, 0, found);
        for (ImageNode node : found) {
            action.found(node, shown(start, node), session);
        }
        action.end(session);
    }

    /** The path of a node behind the word that the user began with, as that was written. */
    private String shown(ImageNode start, ImageNode node) {
        if (node == start) {
            return path;
        }
        String above = start.path();
        String below = node.path().substring(above.endsWith("/") ? above.length() : above.length() + 1);
        return path.endsWith("/") ? path + below : path + "/" + below;
    }

    private void collect(ImageNode node, int depth, List<ImageNode> found) {
        if (depth >= minDepth && test.test(node)) {
            found.add(node);
        }
        if (depth < maxDepth && node instanceof DirectoryNode directory) {
            NodePattern.sorted(directory).forEach(child -> collect(child, depth + 1, found));
        }
    }

    private static final class Parser {

        private final List<String> words;
        private int next;
        private Predicate<ImageNode> test = node -> true;
        private int minDepth;
        private int maxDepth = Integer.MAX_VALUE;
        private @Nullable FindAction action;
        private boolean negated;

        Parser(List<String> words) {
            this.words = words;
        }

        FindExpression parse(String path) throws ProblemException {
            while (next < words.size()) {
                option(words.get(next++));
            }
            FindAction chosen = action == null ? FindActions.named("echo", new ArrayDeque<>()) : action;
            return new FindExpression(path, test, minDepth, maxDepth, chosen);
        }

        private void option(String word) throws ProblemException {
            switch (word) {
                case "-not", "!" -> negated = !negated;
                case "-and", "-a", "-true" -> and(node -> true);
                case "-false" -> and(node -> false);
                case "-has_md5" -> and(FindTests::hasChecksum);
                case "-maxdepth" -> maxDepth = depth(word);
                case "-mindepth" -> minDepth = depth(word);
                case "-exec" -> action = action(argument(word));
                default -> named(word);
            }
        }

        private FindAction action(String name) throws ProblemException {
            Deque<String> parameters = new ArrayDeque<>(words.subList(next, words.size()));
            FindAction named = FindActions.named(name, parameters);
            next = words.size() - parameters.size();
            return named;
        }

        private void named(String word) throws ProblemException {
            Function<String, Predicate<ImageNode>> factory = FindTests.named(word.replaceFirst("^-", ""));
            if (factory == null || !word.startsWith("-")) {
                throw ProblemException.failure("-find[ix]: unknown option '" + word + "'");
            }
            try {
                and(factory.apply(argument(word)));
            } catch (IllegalArgumentException e) {
                throw ProblemException.failure("-find " + word + ": " + e.getMessage());
            }
        }

        private void and(Predicate<ImageNode> further) {
            test = test.and(negated ? further.negate() : further);
            negated = false;
        }

        private int depth(String word) throws ProblemException {
            String number = argument(word);
            if (!number.matches("\\d{1,6}")) {
                throw ProblemException.failure("-find " + word + ": not a number '" + number + "'");
            }
            return Integer.parseInt(number);
        }

        private String argument(String word) throws ProblemException {
            if (next == words.size()) {
                throw ProblemException.failure("-find[ix]: not enough parameters with test '" + word + "'");
            }
            return words.get(next++);
        }
    }
}
