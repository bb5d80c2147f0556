package org.burnish.xorriso.tree;

import java.io.IOException;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;

/** What {@code -find} does with each node it finds. */
public interface FindAction {

    /** Before the first node. */
    default void begin(Session session) {}

    void found(ImageNode node, Session session) throws ProblemException, IOException;

    /**
     * The same for an action that prints where nodes are.
     *
     * @param shown the path of the node, from the word by which the user named the beginning
     */
    default void found(ImageNode node, String shown, Session session) throws ProblemException, IOException {
        found(node, session);
    }

    /** Whether it has done what can be done once; no further node is looked at then. */
    default boolean done() {
        return false;
    }

    /** After the last node. */
    default void end(Session session) throws ProblemException {}
}
