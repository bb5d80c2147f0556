package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Shell patterns in commands, whose relative paths count from the session's directory in the image. */
public final class Wildcards {

    private Wildcards() {}

    /** Whether a text is more than itself. */
    public static boolean isPattern(String text) {
        return NodePattern.isPattern(text);
    }

    /** A pattern that matches a path only. */
    static String literal(String path) {
        return path.replaceAll("[*?\\[]", "[$0]");
    }

    /** A test of names. */
    public static Predicate<String> matcher(String pattern) {
        return NodePattern.matcher(pattern);
    }

    /** The nodes whose path matches, in order; of a path without wildcards at most one. */
    public static List<ImageNode> expand(Session session, ImageTree tree, String text) {
        return expand(session, tree, text, false);
    }

    /**
     * The same.
     *
     * @param listing whether it is for a command that lists files
     */
    public static List<ImageNode> expand(Session session, ImageTree tree, String text, boolean listing) {
        String path = IsoPath.absolute(session, text);
        if (!isPattern(text)) {
            return NodePattern.expand(tree, path);
        }
        if (!session.settings().get(Choices.IMAGE_PATTERN).expands(listing)) {
            if (!listing) {
                warn(session, "-iso_rr_pattern", text);
            }
            @Nullable ImageNode literal = tree.find(path);
            return literal == null ? List.of() : List.of(literal);
        }
        return NodePattern.expand(tree, path);
    }

    /** The absolute paths of words; of patterns those that match, and the pattern itself where nothing does. */
    public static List<String> paths(Session session, List<String> words) throws ProblemException {
        List<String> paths = new ArrayList<>();
        for (String word : words) {
            List<ImageNode> nodes = expand(session, session.tree(), word);
            if (nodes.isEmpty()) {
                paths.add(IsoPath.absolute(session, word));
            }
            nodes.forEach(node -> paths.add(node.path()));
        }
        return paths;
    }

    /** Reports that a word is no pattern, though it looks like one. */
    static void warn(Session session, String command, String text) {
        session.console()
                .event(Severity.WARNING, "Pattern expansion of wildcards \"*?[\" is disabled by command " + command);
        session.console().event(Severity.WARNING, "Pattern seen: '" + text + "'");
    }
}
