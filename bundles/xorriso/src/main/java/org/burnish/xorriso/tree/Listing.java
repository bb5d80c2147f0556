package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** What {@code -ls} and its relatives print. */
public final class Listing {

    private final Session session;
    private final boolean contents;
    private final boolean attributes;
    private LongLines lines;

    /**
     * Makes one.
     *
     * @param contents whether directories are listed by what is in them
     * @param attributes whether more than names is shown
     */
    public Listing(Session session, boolean contents, boolean attributes) {
        this.session = session;
        this.contents = contents;
        this.attributes = attributes;
        this.lines = LongLines.uncounted(session);
    }

    /** Lists what matches the patterns; without any, the present directory. */
    public void list(List<String> patterns) throws ProblemException {
        lines = attributes ? LongLines.of(session) : LongLines.uncounted(session);
        if (patterns.isEmpty()) {
            present();
            return;
        }
        List<ImageNode> nodes = new ArrayList<>();
        for (String pattern : patterns) {
            List<ImageNode> found = Wildcards.expand(session, session.tree(), pattern, true);
            if (found.isEmpty()) {
                session.console()
                        .event(
                                Severity.WARNING,
                                "Not found in ISO image: '" + IsoPath.absolute(session, pattern) + "'");
            }
            nodes.addAll(found);
        }
        if (!nodes.isEmpty() && !contents) {
            session.console().info("Valid ISO nodes found: " + nodes.size());
        }
        List<ImageNode> directories = nodes.stream()
                .filter(node -> contents && node instanceof DirectoryNode)
                .toList();
        nodes.stream().filter(node -> !directories.contains(node)).forEach(node -> line(node, node.path()));
        for (ImageNode directory : directories) {
            contents((DirectoryNode) directory, nodes.size() > 1);
        }
    }

    /** The present directory: what is in it, as if a star was said, or itself. */
    private void present() throws ProblemException {
        if (!(session.tree().find(IsoPath.absolute(session, ".")) instanceof DirectoryNode directory)) {
            session.console()
                    .event(Severity.WARNING, "Not found in ISO image: '" + IsoPath.absolute(session, ".") + "'");
            return;
        }
        List<ImageNode> nodes = contents ? NodePattern.sorted(directory) : List.of(directory);
        session.console().info("Valid ISO nodes found: " + nodes.size());
        nodes.forEach(node -> line(node, node == directory ? "." : node.name()));
    }

    private void contents(DirectoryNode directory, boolean titled) {
        List<ImageNode> children = NodePattern.sorted(directory);
        if (titled) {
            session.console().result("");
            session.console().result(Names.shown(directory.path(), session) + ":");
        }
        if (attributes) {
            session.console().result("total " + children.size());
        }
        children.forEach(child -> line(child, child.name()));
    }

    private void line(ImageNode node, String name) {
        session.console().result(attributes ? lines.line(node, name) : Names.shown(name, session));
    }
}
