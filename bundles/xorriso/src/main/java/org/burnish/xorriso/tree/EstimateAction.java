package org.burnish.xorriso.tree;

import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Session;

/** Says between which sizes an image of the nodes will be. */
final class EstimateAction implements FindAction {

    private final SizeEstimate estimate = new SizeEstimate();

    @Override
    public void found(ImageNode node, Session session) {
        estimate.add(
                node instanceof DirectoryNode,
                node instanceof FileNode file ? file.content().size() : 0);
    }

    @Override
    public void end(Session session) {
        estimate.print(session);
    }
}
