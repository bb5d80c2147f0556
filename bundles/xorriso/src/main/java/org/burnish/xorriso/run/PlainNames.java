package org.burnish.xorriso.run;

import java.util.List;
import java.util.Locale;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;

/** How plain names of ISO 9660 look when they are loaded: always without their version. */
public enum PlainNames {
    /** As they are recorded. */
    STRIPPED,
    LOWERCASE,
    UPPERCASE;

    /** Renames the nodes of a tree, where no other has the name. */
    void apply(ImageTree tree) {
        if (this != STRIPPED) {
            apply(tree.root());
        }
    }

    private void apply(DirectoryNode directory) {
        for (ImageNode child : List.copyOf(directory.children())) {
            if (child instanceof DirectoryNode below) {
                apply(below);
            }
            String name = this == LOWERCASE
                    ? child.name().toLowerCase(Locale.ROOT)
                    : child.name().toUpperCase(Locale.ROOT);
            if (directory.child(name) == null) {
                directory.remove(child.name());
                directory.put(renamed(child, name));
            }
        }
    }

    private static ImageNode renamed(ImageNode node, String name) {
        ImageNode renamed = node.copy(name);
        if (node instanceof DirectoryNode old && renamed instanceof DirectoryNode made) {
            for (ImageNode child : List.copyOf(old.children())) {
                old.remove(child.name());
                made.put(child);
            }
        }
        return renamed;
    }
}
