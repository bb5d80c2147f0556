package org.burnish.xorriso.tree;

import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;

/** Prints where nodes are. */
final class EchoPath implements FindAction {

    @Override
    public void found(ImageNode node, Session session) {
        found(node, node.path(), session);
    }

    @Override
    public void found(ImageNode node, String shown, Session session) {
        session.console().result(Names.shown(shown, session));
    }
}
