package org.burnish.xorriso.tree;

import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** What {@code -find} does with each node it finds. */
public interface FindAction {

    /** Before the first node. */
    default void begin(Session session) {}

    void found(ImageNode node, Session session) throws ProblemException;

    /** After the last node. */
    default void end(Session session) throws ProblemException {}
}
