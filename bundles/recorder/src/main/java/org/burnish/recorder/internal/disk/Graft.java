package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageTree;
import org.burnish.image.attribute.NamedAttributes;

/** Finds, and makes, the directories of an image that lead to a path. */
final class Graft {

    private Graft() {}

    /** The names of a path, without empty ones and {@code .}. */
    static List<String> names(String path) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                throw new IOException("The image path '" + path + "' has '..' in it. Write the path without.");
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The directory that holds the last of these names. Missing ones get the attributes of the disk's directories,
     * counted from the file upwards.
     */
    static DirectoryNode parent(ImageTree tree, List<String> names, Path disk) throws IOException {
        DirectoryNode node = tree.root();
        for (int level = 0; level < names.size() - 1; level++) {
            String name = names.get(level);
            if (node.child(name) instanceof DirectoryNode present) {
                node = present;
            } else {
                Path above = above(disk, names.size() - 1 - level);
                node = directory(node, name, DiskStat.of(above.toRealPath()).attributes(), KeptAttributes.NONE);
            }
        }
        return node;
    }

    private static Path above(Path disk, int levels) {
        Path path = disk;
        for (int i = 0; i < levels && path.getParent() != null; i++) {
            path = path.getParent();
        }
        return path;
    }

    /** Gives a directory the attributes of one on disk. Named attributes that are not read there stay. */
    static void setAttributes(DirectoryNode directory, Attributes onDisk, KeptAttributes kept) {
        NamedAttributes others = kept.others(directory.attributes().named());
        directory.attributes(onDisk.with(others.with(onDisk.named())));
    }

    /** The child directory of this name with these attributes: the one that is there, or a new one. */
    static DirectoryNode directory(DirectoryNode parent, String name, Attributes attributes, KeptAttributes kept) {
        if (parent.child(name) instanceof DirectoryNode present) {
            setAttributes(present, attributes, kept);
            return present;
        }
        DirectoryNode made = new DirectoryNode(name, attributes);
        parent.put(made);
        return made;
    }
}
