package org.burnish.iso.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.recorder.DiskImporter;
import org.jspecify.annotations.Nullable;

/** Makes the tree of an image. */
final class TreeBuilder {

    private static final int FILE = Attributes.REGULAR | 0644;
    private static final int DIRECTORY = Attributes.DIRECTORY | 0755;

    private final DiskImporter importer;
    private final Troubles troubles;
    private final Notes notes;
    private final long date;
    private final ImageTree tree;

    /**
     * Makes one for a tree that is empty as yet.
     *
     * @param date of what has none, seconds since 1970-01-01T00:00Z
     */
    TreeBuilder(DiskImporter importer, Troubles troubles, Notes notes, long date) {
        this.importer = importer;
        this.troubles = troubles;
        this.notes = notes;
        this.date = date;
        this.tree = new ImageTree(new DirectoryNode("", attributes(DIRECTORY)));
    }

    private Attributes attributes(int mode) {
        return new Attributes(mode, 0, 0, date, date, date);
    }

    ImageTree tree() {
        return tree;
    }

    /** Where it is reported while the image is written that something can't be read. */
    Troubles troubles() {
        return troubles;
    }

    DirectoryNode directory(ImagePath path) throws IOException {
        DirectoryNode node = tree.root();
        for (String name : path.names()) {
            @Nullable ImageNode child = node.child(name);
            if (child == null) {
                child = new DirectoryNode(name, attributes(DIRECTORY));
                node.put(child);
            }
            if (!(child instanceof DirectoryNode below)) {
                throw new IOException("'" + child.path() + "' is " + child.kind() + ", so that '" + path
                        + "' can't be a directory. Choose another path for one of them");
            }
            node = below;
        }
        return node;
    }

    void file(ImagePath path, FileContent content) throws IOException {
        directory(path.parent()).put(new FileNode(path.last(), attributes(FILE), content));
    }

    /** All or nothing: what can't be read is nothing that its owner wants to miss. */
    void disk(ImagePath path, Path disk) throws IOException {
        if (Files.notExists(disk, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(
                    disk.toString(), null, "it can't be added, since there is no file or directory of this name");
        }
        List<ImageNotice> unreadable = new ArrayList<>();
        importer.add(tree, disk, path.toString(), notice -> {
            if (notice.kind() == ImageNotice.Kind.UNREADABLE) {
                unreadable.add(notice);
            } else {
                notes.add(notice);
            }
        });
        if (!unreadable.isEmpty()) {
            ImageNotice first = unreadable.get(0);
            throw new IOException("Cannot add all of '" + disk + "': " + unreadable.size()
                    + " can't be read, the first is '" + first.path() + "': " + first.detail()
                    + ". Mend their permissions, or add what can be read by its own paths");
        }
    }
}
