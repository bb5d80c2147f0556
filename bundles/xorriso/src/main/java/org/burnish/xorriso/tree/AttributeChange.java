package org.burnish.xorriso.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** Changes attributes of nodes. */
public final class AttributeChange {

    private final Session session;
    private final boolean trees;
    private final UnaryOperator<Attributes> change;

    /**
     * Makes one.
     *
     * @param trees whether what is below directories is changed, too
     * @param change the attributes that a node gets in place of those that it has
     */
    public AttributeChange(Session session, boolean trees, UnaryOperator<Attributes> change) {
        this.session = session;
        this.trees = trees;
        this.change = change;
    }

    /** Changes what paths and patterns name. */
    public void change(List<String> patterns) throws ProblemException {
        for (String pattern : patterns) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                throw ProblemException.failure(
                        "Cannot find path '" + IsoPath.absolute(session, pattern) + "' in loaded ISO image");
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
