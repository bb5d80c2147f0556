package org.burnish.xorriso.tree;

import java.util.List;
import java.util.function.Predicate;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.spi.Session;

/** Shell patterns in commands, whose relative paths count from the session's directory in the image. */
public final class Wildcards {

    private Wildcards() {}

    /** Whether a text is more than itself. */
    public static boolean isPattern(String text) {
        return NodePattern.isPattern(text);
    }

    /** A test of names. */
    public static Predicate<String> matcher(String pattern) {
        return NodePattern.matcher(pattern);
    }

    /** The nodes whose path matches, in order; of a path without wildcards at most one. */
    public static List<ImageNode> expand(Session session, ImageTree tree, String text) {
        return NodePattern.expand(tree, IsoPath.absolute(session, text));
    }
}
