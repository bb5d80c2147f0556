package org.burnish.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Paths in an image with the wildcards of a shell: {@code *}, {@code ?} and {@code [...]}. */
public final class NodePattern {

    private NodePattern() {}

    /** Whether a text is more than itself. */
    public static boolean isPattern(String text) {
        return text.matches("(?s).*[*?\\[].*");
    }

    /** A test of names. */
    public static Predicate<String> matcher(String pattern) {
        return Pattern.compile(regex(pattern), Pattern.DOTALL).asMatchPredicate();
    }

    /**
     * The nodes whose path matches, in the order of their names; of a path without wildcards at most one.
     *
     * @param path from the root, beginning with a slash
     */
    public static List<ImageNode> expand(ImageTree tree, String path) {
        if (!isPattern(path)) {
            ImageNode node = tree.find(path);
            return node == null ? List.of() : List.of(node);
        }
        List<ImageNode> nodes = List.of(tree.root());
        for (String part : path.substring(1).split("/")) {
            nodes = below(nodes, part);
        }
        return nodes;
    }

    /** The children of a directory in the order of their names. */
    public static List<ImageNode> sorted(DirectoryNode directory) {
        return directory.children().stream()
                .sorted(Comparator.comparing(ImageNode::name))
                .toList();
    }

    private static List<ImageNode> below(List<ImageNode> nodes, String part) {
        Predicate<String> matcher = matcher(part);
        List<ImageNode> found = new ArrayList<>();
        for (ImageNode node : nodes) {
            if (node instanceof DirectoryNode directory) {
                sorted(directory).stream()
                        .filter(child -> matcher.test(child.name()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int end = c == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (end > 0) {
                String set = pattern.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                        .append(']');
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
