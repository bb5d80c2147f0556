package org.burnish.image.iso9660.write;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;

/**
 * Plans a further tree from the plans of all nodes: those that are not hidden from it, under names of their own. It has
 * directories and files only.
 */
final class FurtherPlanner {

    private final FurtherTree tree;
    private final ImageListener listener;
    private long leftOut;

    private FurtherPlanner(FurtherTree tree, ImageListener listener) {
        this.tree = tree;
        this.listener = listener;
    }

    /**
     * The plans of the tree, in the same order.
     *
     * @param all the plans of all nodes
     */
    static List<DirectoryPlan> plan(List<DirectoryPlan> all, FurtherTree tree, ImageListener listener) {
        FurtherPlanner planner = new FurtherPlanner(tree, listener);
        List<DirectoryPlan> plans = PartialTree.of(all, planner::isShown, tree.identifiers());
        plans.forEach(planner::reportNames);
        if (planner.leftOut > 0) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.LEFT_OUT,
                    "/",
                    "links, devices, pipes and sockets are left out of " + tree.name() + ", which can't have them: "
                            + planner.leftOut + ". Rock Ridge can"));
        }
        return plans;
    }

    private boolean isShown(ImageNode node) {
        if (PartialTree.isHidden(node, tree.hidden())) {
            return false;
        }
        boolean possible = node instanceof DirectoryNode || node instanceof FileNode;
        leftOut += possible ? 0 : 1;
        return possible;
    }

    private void reportNames(DirectoryPlan plan) {
        for (int child = 0; child < plan.children.count(); child++) {
            reportName(plan.children.node(child), plan.children.name(child));
        }
    }

    private void reportName(ImageNode node, String recorded) {
        if (!recorded.equals(node.name())) {
            listener.notice(new ImageNotice(
                    ImageNotice.Kind.NAME_CHANGED,
                    node.path(),
                    "has the name '" + recorded + "' in " + tree.name() + ", which takes " + tree.limit()));
        }
    }
}
