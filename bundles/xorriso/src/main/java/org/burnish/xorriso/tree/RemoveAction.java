package org.burnish.xorriso.tree;

import java.util.Locale;
import java.util.function.Predicate;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Removes nodes. */
final class RemoveAction implements FindAction {

    private final boolean trees;
    private final Predicate<ImageNode> chosen;
    private long count;

    /** @param trees whether directories go with what is in them */
    RemoveAction(boolean trees) {
        this(trees, node -> true);
    }

    RemoveAction(boolean trees, Predicate<ImageNode> chosen) {
        this.trees = trees;
        this.chosen = chosen;
    }

    @Override
    public void found(ImageNode node, Session session) throws ProblemException {
        String path = node.path();
        @Nullable DirectoryNode parent = node.parent();
        if (!chosen.test(node) || session.tree().find(path) != node) {
            return;
        }
        if (parent == null) {
            session.console().event(Severity.FAILURE, "May not delete root directory");
        } else if (!trees
                && node instanceof DirectoryNode directory
                && !directory.children().isEmpty()) {
            session.console().event(Severity.FAILURE, "Directory not empty on attempt to delete: '" + path + "'");
        } else {
            parent.remove(node.name());
            session.changed();
            count++;
        }
    }

    @Override
    public void end(Session session) {
        session.console()
                .event(Severity.UPDATE, String.format(Locale.ROOT, "%7d iso_rr_paths deleted in 1 seconds", count));
    }
}
