package org.burnish.xorriso.tree;

import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/** Prints where nodes are. */
final class EchoPath implements FindAction {

    @Override
    public void found(ImageNode node, Session session) {
        found(node, node.path(), session);
    }

    @Override
    public void found(ImageNode node, String shown, Session session) {
        session.console().result(NodeText.quoted(shown));
    }
}
