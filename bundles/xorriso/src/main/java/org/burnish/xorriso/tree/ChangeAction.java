package org.burnish.xorriso.tree;

import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;

/** Changes attributes. */
record ChangeAction(UnaryOperator<Attributes> change) implements FindAction {

    @Override
    public void found(ImageNode node, Session session) {
        node.attributes(change.apply(node.attributes()));
        session.changed();
    }
}
