package org.burnish.image.iso9660.write;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.attribute.AttributeKey;

/**
 * Plans a tree of Joliet from the plans of all nodes: those that are not hidden from it, under names of their own. Joliet has
 * directories and files only.
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
     * The plans of the tree, in the same order.
     *
     * @param all the plans of all nodes
     * @param limit the longest name in characters
     */
    static List<DirectoryPlan> plan(List<DirectoryPlan> all, int limit, ImageListener listener) {
        JolietPlanner planner = new JolietPlanner(limit, listener);
        List<DirectoryPlan> plans = PartialTree.of(all, planner::isShown, Identifiers.joliet(limit));
        plans.forEach(planner::reportNames);
        if (planner.leftOut > 0) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.LEFT_OUT,
                    "/",
                    "links, devices, pipes and sockets are left out of the Joliet tree, which can't have them: "
                            + planner.leftOut + ". Rock Ridge shows them"));
        }
        return plans;
    }

    private boolean isShown(ImageNode node) {
        if (PartialTree.isHidden(node, AttributeKey.JOLIET_TREE)) {
            return false;
        }
        boolean possible = node instanceof DirectoryNode || node instanceof FileNode;
        leftOut += possible ? 0 : 1;
        return possible;
    }

    private void reportNames(DirectoryPlan plan) {
        for (int child = 0; child < plan.children.count(); child++) {
            reportName(plan.children.node(child), plan.children.key(child));
        }
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
