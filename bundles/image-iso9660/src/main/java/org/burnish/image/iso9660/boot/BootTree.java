package org.burnish.image.iso9660.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.attribute.AttributeKey;
import org.jspecify.annotations.Nullable;

/** Prepares a tree for being booted from: files that get their own places put into them, and the catalogue as a file. */
final class BootTree {

    private static final int CATALOG_MODE = Attributes.REGULAR | 0444;
    private static final int DIRECTORY_MODE = Attributes.DIRECTORY | 0755;

    private final ImageTree tree;
    private final Map<Integer, FileContent> appended;
    private final long now;

    /**
     * @param appended the bytes of the appended partitions by their numbers
     * @param now the time of the nodes that are made, seconds since 1970-01-01T00:00Z
     */
    BootTree(ImageTree tree, Map<Integer, FileContent> appended, long now) {
        this.tree = tree;
        this.appended = appended;
        this.now = now;
    }

    /** The images with the contents that stand for them. */
    List<CatalogContent.Placed> place(List<BootImage> images) throws ImageException {
        List<CatalogContent.Placed> placed = new ArrayList<>();
        for (BootImage image : images) {
            placed.add(image.appended() > 0 ? appended(image) : inTree(image));
        }
        return placed;
    }

    private CatalogContent.Placed appended(BootImage image) throws ImageException {
        @Nullable FileContent content = appended.get(image.appended());
        if (content == null) {
            throw new ImageException("The boot image is to be appended partition " + image.appended()
                    + ", and nothing is appended under that number. Append a file under it");
        }
        if (PatchedBootImage.needed(image.marks()) > 0) {
            throw new ImageException("Partition " + image.appended()
                    + " is a boot image, and is appended as it is: its own place can't be put into it");
        }
        return new CatalogContent.Placed(image, content, Appearance.of(image, content));
    }

    private CatalogContent.Placed inTree(BootImage image) throws ImageException {
        FileNode file = file(image);
        FileContent content = file.content();
        Appearance appearance = Appearance.of(image, content);
        int needed = PatchedBootImage.needed(image.marks());
        if (needed == 0) {
            return new CatalogContent.Placed(image, content, appearance);
        }
        if (content.size() < needed) {
            throw new ImageException("The boot image '" + image.path() + "' has " + content.size()
                    + " bytes; what shall be put into it needs " + needed
                    + ". Leave the boot info table, or that of GRUB 2, out");
        }
        FileContent patched =
                content instanceof PatchedBootImage ? content : new PatchedBootImage(content, image.marks());
        ImageNode node = new FileNode(file.name(), file.attributes(), patched);
        node.extras(file.extras().orElse(null));
        parent(file).put(node);
        return new CatalogContent.Placed(image, patched, appearance);
    }

    private FileNode file(BootImage image) throws ImageException {
        @Nullable ImageNode node = tree.find(image.path());
        if (node == null) {
            throw new ImageException("There is no boot image '" + image.path()
                    + "' in the image. Its path is counted from the root of the image; add the file before");
        }
        if (!(node instanceof FileNode file) || file.content().size() == 0) {
            throw new ImageException("The boot image '" + image.path() + "' is "
                    + (node instanceof FileNode ? "empty" : node.kind()) + "; it has to be a file with content");
        }
        return file;
    }

    private static DirectoryNode parent(ImageNode node) {
        return Objects.requireNonNull(node.parent());
    }

    /** Puts the catalogue of images at its path. */
    FileContent put(BootOptions options, List<CatalogContent.Placed> images) throws ImageException {
        String path = options.catalog();
        CatalogContent catalog = new CatalogContent(images);
        DirectoryNode directory = tree.root();
        String[] names = path.replaceFirst("^/+", "").split("/+");
        for (int i = 0; i < names.length - 1; i++) {
            directory = directory(directory, names[i], path);
        }
        String name = names[names.length - 1];
        if (name.isEmpty() || directory.child(name) instanceof DirectoryNode) {
            throw new ImageException("The boot catalogue can't be '" + path + "': that is a directory");
        }
        Attributes attributes = new Attributes(CATALOG_MODE, 0, 0, now, now, now);
        directory.put(new FileNode(
                name,
                options.hidden().isEmpty()
                        ? attributes
                        : attributes.with(attributes.named().with(AttributeKey.HIDDEN, options.hidden())),
                catalog));
        return catalog;
    }

    private DirectoryNode directory(DirectoryNode above, String name, String path) throws ImageException {
        @Nullable ImageNode found = above.child(name);
        if (found == null) {
            DirectoryNode made = new DirectoryNode(name, new Attributes(DIRECTORY_MODE, 0, 0, now, now, now));
            above.put(made);
            return made;
        }
        if (found instanceof DirectoryNode directory) {
            return directory;
        }
        throw new ImageException("The boot catalogue can't be '" + path + "': " + found.path() + " is no directory");
    }
}
