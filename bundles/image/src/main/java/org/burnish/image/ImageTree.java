package org.burnish.image;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tree of nodes that is, or will be, an image. */
public final class ImageTree {

    private final DirectoryNode root;

    public ImageTree(DirectoryNode root) {
        this.root = Objects.requireNonNull(root);
    }

    public DirectoryNode root() {
        return root;
    }

    /**
     * The node at a path.
     *
     * @param path absolute or not, both counted from the root; empty parts and {@code .} are skipped
     * @return the node, or null
     */
    public @Nullable ImageNode find(String path) {
        ImageNode node = root;
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!(node instanceof DirectoryNode directory)) {
                return null;
            }
            node = directory.child(part);
            if (node == null) {
                return null;
            }
        }
        return node;
    }
}
