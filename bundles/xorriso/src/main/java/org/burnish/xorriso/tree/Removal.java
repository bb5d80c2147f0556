package org.burnish.xorriso.tree;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** Takes nodes out of the image. */
public final class Removal {

    /** What may be taken out. */
    public enum Kind {
        FILES,
        /** Files, and directories with all below them. */
        TREES,
        EMPTY_DIRECTORIES
    }

    private final Session session;
    private final Kind kind;

    public Removal(Session session, Kind kind) {
        this.session = session;
        this.kind = kind;
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
        if (node.parent() == null) {
            throw ProblemException.failure("May not delete root directory");
        }
        refuse(node, path);
        if (!Reassurance.confirmsRemoval(session, node)) {
            return;
        }
        node.parent().remove(node.name());
        session.changed();
        session.console().info("Removed from ISO image: " + word(node) + " '" + path + "'");
    }

    private void refuse(ImageNode node, String path) throws ProblemException {
        boolean directory = node instanceof DirectoryNode;
        if (directory && kind == Kind.FILES) {
            throw ProblemException.failure(
                    "'" + path + "' in loaded ISO image is a directory", "Use -rm_r to delete it");
        }
        if (kind == Kind.EMPTY_DIRECTORIES) {
            if (!directory) {
                throw ProblemException.failure(
                        "'" + path + "' in loaded ISO image is not a directory", "Use -rm to delete it");
            }
            if (!((DirectoryNode) node).children().isEmpty()) {
                throw ProblemException.failure(
                        "Directory not empty on attempt to delete: '" + path + "'",
                        "Use -rm_r to delete it with all that is in it");
            }
        }
    }

    private String word(ImageNode node) {
        if (node instanceof DirectoryNode) {
            return kind == Kind.EMPTY_DIRECTORIES ? "directory" : "subtree";
        }
        return "file";
    }
}
