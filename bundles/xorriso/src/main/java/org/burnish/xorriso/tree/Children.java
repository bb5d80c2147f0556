package org.burnish.xorriso.tree;

import java.util.Comparator;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;

/** The children of directories in the order of their names. */
final class Children {

    private Children() {}

    static List<ImageNode> sorted(DirectoryNode directory) {
        return directory.children().stream()
                .sorted(Comparator.comparing(ImageNode::name))
                .toList();
    }
}
