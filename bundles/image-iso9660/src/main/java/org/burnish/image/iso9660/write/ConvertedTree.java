package org.burnish.image.iso9660.write;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.NameConversion;
import org.burnish.image.SymlinkNode;

/**
 * A copy of a tree with the names of another character set, or with other attributes. The contents are the same; the tree that
 * the user works on stays as it is.
 */
final class ConvertedTree {

    private final NameConversion names;
    private final AttributeRule rule;
    private final ImageListener listener;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    private ConvertedTree(NameConversion names, AttributeRule rule, ImageListener listener) {
        this.names = names;
        this.rule = rule;
        this.listener = listener;
    }

    private record Pair(DirectoryNode original, DirectoryNode copy) {}

    /** The tree itself where nothing has to be converted. */
    static DirectoryNode of(DirectoryNode root, NameConversion names, AttributeRule rule, ImageListener listener) {
        return names.isNone() && rule.isNone() ? root : copy(root, names, rule, listener);
    }

    /** A copy, whether anything has to be converted or not. */
    static DirectoryNode copy(DirectoryNode root, NameConversion names, AttributeRule rule, ImageListener listener) {
        ConvertedTree tree = new ConvertedTree(names, rule, listener);
        DirectoryNode copy = (DirectoryNode) root.copy(root.name());
        copy.attributes(rule.apply(copy.attributes()));
        tree.pairs.push(new Pair(root, copy));
        while (!tree.pairs.isEmpty()) {
            tree.fill(tree.pairs.pop());
        }
        return copy;
    }

    /** Takes the children in the order of their names, so that of those which become alike always the same one yields. */
    private void fill(Pair pair) {
        List<ImageNode> children = pair.original().children().stream()
                .sorted(Comparator.comparing(ImageNode::name))
                .toList();
        for (ImageNode child : children) {
            ImageNode copy = copy(child, name(child, pair.copy()));
            copy.attributes(rule.apply(copy.attributes()));
            pair.copy().put(copy);
        }
    }

    private String name(ImageNode node, DirectoryNode directory) {
        String name = names.convert(node.name());
        String free = name;
        for (int i = 2; directory.child(free) != null; i++) {
            free = name + "_" + i;
        }
        if (!free.equals(name) || !names.isFaithful(node.name())) {
            report(node, "stored as '" + names.reversed().convert(free) + "', because " + lacking());
        }
        return free;
    }

    private ImageNode copy(ImageNode node, String name) {
        if (node instanceof SymlinkNode link) {
            ImageNode copy = new SymlinkNode(name, link.attributes(), target(link));
            copy.extras(link.extras().orElse(null));
            return copy;
        }
        ImageNode copy = node.copy(name);
        if (node instanceof DirectoryNode directory) {
            pairs.push(new Pair(directory, (DirectoryNode) copy));
        }
        return copy;
    }

    private String target(SymlinkNode link) {
        String target = names.convert(link.target());
        if (!names.isFaithful(link.target())) {
            report(link, "its target is stored as '" + names.reversed().convert(target) + "', because " + lacking());
        }
        return target;
    }

    private String lacking() {
        return names.to().name() + " can't hold all of its characters";
    }

    private void report(ImageNode node, String detail) {
        listener.notice(new ImageNotice(ImageNotice.Kind.NAME_CHANGED, node.path(), detail));
    }
}
