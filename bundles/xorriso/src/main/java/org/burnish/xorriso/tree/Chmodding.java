package org.burnish.xorriso.tree;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Changes the permissions of nodes. */
public final class Chmodding {

    private final Session session;
    private final ModeChange change;
    private final boolean trees;

    /**
     * Makes one.
     *
     * @param command for messages
     * @param mode as the user wrote it
     * @param trees whether what is below directories is changed, too
     */
    public Chmodding(Session session, String command, String mode, boolean trees) throws ProblemException {
        this.session = session;
        this.trees = trees;
        this.change = ModeChange.parse(mode)
                .orElseThrow(() -> ProblemException.failure(
                        command + ": '" + mode + "' is no mode",
                        "Use octal digits such as 0755, or letters such as u+rwx,go-w"));
    }

    /** Changes what paths and patterns name. */
    public void change(List<String> patterns) throws ProblemException {
        for (String pattern : patterns) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                throw ProblemException.failure("Cannot find path in ISO image: '" + pattern + "'");
            }
            nodes.forEach(this::change);
            session.changed();
        }
    }

    private void change(ImageNode node) {
        node.attributes(change.apply(node.attributes()));
        if (trees && node instanceof DirectoryNode directory) {
            directory.children().forEach(this::change);
        }
    }
}
