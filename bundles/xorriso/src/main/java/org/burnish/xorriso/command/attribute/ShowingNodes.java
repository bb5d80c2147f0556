package org.burnish.xorriso.command.attribute;

import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Wildcards;

/** A command that prints what nodes have. */
abstract class ShowingNodes implements XorrisoCommand {

    private final boolean trees;
    private final String what;

    /**
     * Makes one.
     *
     * @param trees whether what is below directories is printed, too
     * @param what of the files is printed, for the summary
     */
    ShowingNodes(boolean trees, String what) {
        this.trees = trees;
        this.what = what;
    }

    /** What is printed of a node. */
    abstract List<String> lines(ImageNode node, Session session);

    @Override
    public Usage usage() {
        return Usage.listOf(
                "iso_rr_pattern",
                "Print the " + what + " of the given files in the ISO image" + (trees ? " and of all below." : "."));
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String pattern : arguments.list()) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                throw ProblemException.failure(
                        "Cannot find path '" + IsoPath.absolute(session, pattern) + "' in loaded ISO image");
            }
            nodes.forEach(node -> print(node, session));
        }
    }

    private void print(ImageNode node, Session session) {
        lines(node, session).forEach(session.console()::result);
        if (trees && node instanceof DirectoryNode directory) {
            NodePattern.sorted(directory).forEach(child -> print(child, session));
        }
    }
}
