package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;

/**
 * Plans a tree of Joliet from the plans of the first tree: the same directories, and files with the same contents, under
 * names of their own. Joliet has directories and files only.
 */
final class JolietPlanner {

    private final int limit;
    private final ImageListener listener;
    private long leftOut;

    private JolietPlanner(int limit, ImageListener listener) {
        this.limit = limit;
        this.listener = listener;
    }

    /**
     * The plans in the same order, so that their numbers are the same.
     *
     * @param limit the longest name in characters
     */
    static List<DirectoryPlan> plan(List<DirectoryPlan> first, int limit, ImageListener listener) {
        JolietPlanner planner = new JolietPlanner(limit, listener);
        List<DirectoryPlan> plans = new ArrayList<>(first.size());
        for (DirectoryPlan plan : first) {
            plans.add(planner.plan(plan));
        }
        if (planner.leftOut > 0) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.LEFT_OUT,
                    "/",
                    "links, devices, pipes and sockets are left out of the Joliet tree, which can't have them: "
                            + planner.leftOut + ". Rock Ridge shows them"));
        }
        return plans;
    }

    private DirectoryPlan plan(DirectoryPlan first) {
        Map<ImageNode, Integer> references = new IdentityHashMap<>();
        List<ImageNode> nodes = new ArrayList<>();
        for (int child = 0; child < first.children.count(); child++) {
            ImageNode node = first.children.node(child);
            if (node instanceof DirectoryNode || node instanceof FileNode) {
                references.put(node, first.children.reference(child));
                nodes.add(node);
            } else {
                leftOut++;
            }
        }
        Children children = Children.of(nodes, Identifiers.joliet(limit));
        for (int child = 0; child < children.count(); child++) {
            children.reference(child, Objects.requireNonNull(references.get(children.node(child))));
            reportName(children.node(child), children.key(child));
        }
        return new DirectoryPlan(first.node, first.parent, children);
    }

    private void reportName(ImageNode node, String recorded) {
        if (!recorded.equals(node.name())) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.NAME_CHANGED,
                    node.path(),
                    "has the name '" + recorded + "' in the Joliet tree, which takes " + limit
                            + " characters of UCS-2"));
        }
    }
}
