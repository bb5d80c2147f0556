package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.LayoutRequest;
import org.burnish.options.ListText;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/**
 * Which contents come first in the image: those of files with greater weights, and of equal ones those of paths that come first. A file has the weight of the last rule whose
 * path is the file or a directory above it, or 0.
 *
 * @param weights by paths with a slash at their end
 */
record SortWeights(Map<String, Integer> weights) {

    private static final OptionKey<String> KEY = new OptionKey<>(
            "image.sort_weights",
            ValueForms.form(
                    String.class,
                    "weights such as 1,/boot|-5,/big",
                    text -> {
                        parse(text, rule -> {});
                        return text;
                    },
                    text -> text,
                    text -> true),
            "",
            "which contents come first in the image: WEIGHT,/PATH joined by |, the greatest weight first");

    /** A weight for a path and all below it. */
    record Rule(int weight, String path) {

        private static Rule parse(String text) {
            String[] parts = text.split(",", 2);
            if (parts.length < 2 || !parts[1].startsWith("/")) {
                throw new IllegalArgumentException("no WEIGHT,/PATH: " + text);
            }
            String path = ListText.plain(parts[1]);
            return new Rule(Integer.parseInt(parts[0]), path.endsWith("/") ? path : path + "/");
        }
    }

    SortWeights {
        weights = Map.copyOf(weights);
    }

    static List<OptionKey<?>> options() {
        return List.of(KEY);
    }

    static SortWeights of(LayoutRequest request) {
        Map<String, Integer> weights = new HashMap<>();
        parse(request.options().get(KEY), rule -> weights.put(rule.path(), rule.weight()));
        return new SortWeights(weights);
    }

    private static void parse(String text, Consumer<Rule> target) {
        ListText.items(text).forEach(rule -> target.accept(Rule.parse(rule)));
    }

    private record Weighted(int weight, FileContent content) {}

    /**
     * Numbers all contents of a tree in the order of their weights; without rules they are left to be numbered as they are
     * found.
     *
     * @param last a content that comes last, whatever its weight
     */
    void apply(DirectoryNode root, ContentTable contents, Optional<FileContent> last) {
        if (weights.isEmpty() && last.isEmpty()) {
            return;
        }
        List<Weighted> files = new ArrayList<>();
        collect(root, "/", 0, files);
        files.sort(Comparator.<Weighted, Boolean>comparing(
                        file -> last.filter(file.content()::equals).isPresent())
                .thenComparing(Comparator.comparingInt(Weighted::weight).reversed()));
        files.forEach(file -> contents.number(file.content()));
    }

    private void collect(DirectoryNode directory, String path, int above, List<Weighted> files) {
        int weight = weights.getOrDefault(path, above);
        List<ImageNode> children = new ArrayList<>(directory.children());
        children.sort(Comparator.comparing(ImageNode::name));
        for (ImageNode child : children) {
            String below = path + child.name() + "/";
            if (child instanceof DirectoryNode inner) {
                collect(inner, below, weight, files);
            } else if (child instanceof FileNode file) {
                files.add(new Weighted(weights.getOrDefault(below, weight), file.content()));
            }
        }
    }
}
