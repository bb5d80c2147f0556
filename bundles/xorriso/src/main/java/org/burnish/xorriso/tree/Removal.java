package org.burnish.xorriso.tree;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** Takes nodes out of the image. */
public final class Removal {

    private final Session session;
    private final boolean trees;

    /**
     * Makes one.
     *
     * @param trees whether directories go with all below them
     */
    public Removal(Session session, boolean trees) {
        this.session = session;
        this.trees = trees;
    }

    /** Removes what matches the patterns; what is not there is reported, and the others go on. */
    public void remove(List<String> patterns) throws ProblemException {
        for (String pattern : patterns) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                session.console()
                        .event(
                                Severity.SORRY,
                                "Cannot find path '" + IsoPath.absolute(session, pattern)
                                        + "' in loaded ISO image for removal");
            }
            for (ImageNode node : nodes) {
                remove(node);
            }
        }
    }

    /** Removes one node. */
    public void remove(ImageNode node) throws ProblemException {
        String path = node.path();
        boolean directory = node instanceof DirectoryNode;
        if (node.parent() == null) {
            throw ProblemException.failure("May not delete root directory of ISO image");
        }
        if (directory && !trees) {
            throw ProblemException.failure(
                    "'" + path + "' in loaded ISO image is a directory", "Use -rm_r to delete it");
        }
        node.parent().remove(node.name());
        session.changed();
        session.console().info("Removed from ISO image: " + (directory ? "subtree" : "file") + " '" + path + "'");
    }
}
