package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;

/**
 * Plans a tree that shows some of the nodes, with names of its own, from the plans of all nodes. What is below a directory that it
 * does not show it does not show either. The numbers of contents stay.
 */
final class PartialTree {

    private static final int ABSENT = -1;

    private final List<DirectoryPlan> all;
    private final Predicate<ImageNode> shown;
    private final Identifiers identifiers;
    /** The nodes that are shown, of each directory that is. */
    private final List<List<ImageNode>> rows = new ArrayList<>();
    /** What the directories of all plans have as numbers here. */
    private final int[] numbers;

    private PartialTree(List<DirectoryPlan> all, Predicate<ImageNode> shown, Identifiers identifiers) {
        this.all = all;
        this.shown = shown;
        this.identifiers = identifiers;
        this.numbers = new int[all.size()];
    }

    /** Whether a node is hidden from a tree. */
    static boolean isHidden(ImageNode node, String tree) {
        NamedAttributes named = node.attributes().named();
        return !named.isEmpty()
                && named.has(AttributeKey.HIDDEN)
                && named.get(AttributeKey.HIDDEN).orElseThrow().contains(tree);
    }

    /**
     * The plans of the directories that are shown, in the same order.
     *
     * @param all the root's first, each before those below it
     * @param shown asked once of each node but the root and those below directories that are not shown
     */
    static List<DirectoryPlan> of(List<DirectoryPlan> all, Predicate<ImageNode> shown, Identifiers identifiers) {
        PartialTree tree = new PartialTree(all, shown, identifiers);
        tree.number();
        return tree.plans();
    }

    private void number() {
        boolean[] wanted = new boolean[all.size()];
        wanted[0] = true;
        Arrays.fill(numbers, ABSENT);
        int next = 0;
        for (int directory = 0; directory < wanted.length; directory++) {
            if (wanted[directory]) {
                numbers[directory] = next++;
                rows.add(row(all.get(directory).children, wanted));
            }
        }
    }

    private List<ImageNode> row(Children children, boolean[] wanted) {
        List<ImageNode> row = new ArrayList<>(children.count());
        for (int child = 0; child < children.count(); child++) {
            ImageNode node = children.node(child);
            if (shown.test(node)) {
                row.add(node);
                if (node instanceof DirectoryNode) {
                    wanted[children.reference(child)] = true;
                }
            }
        }
        return row;
    }

    private List<DirectoryPlan> plans() {
        List<DirectoryPlan> plans = new ArrayList<>(rows.size());
        for (int directory = 0; directory < numbers.length; directory++) {
            if (numbers[directory] != ABSENT) {
                plans.add(plan(all.get(directory), rows.get(numbers[directory])));
            }
        }
        return plans;
    }

    private DirectoryPlan plan(DirectoryPlan whole, List<ImageNode> row) {
        Map<ImageNode, Integer> references = new IdentityHashMap<>();
        for (int child = 0; child < whole.children.count(); child++) {
            references.put(whole.children.node(child), whole.children.reference(child));
        }
        Children children = Children.of(row, identifiers);
        for (int child = 0; child < children.count(); child++) {
            ImageNode node = children.node(child);
            int reference = Objects.requireNonNull(references.get(node));
            children.reference(child, node instanceof DirectoryNode ? numbers[reference] : reference);
        }
        return new DirectoryPlan(whole.node, whole.isRoot() ? ABSENT : numbers[whole.parent], children);
    }
}
