package org.burnish.archive.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LinkFamily;
import org.burnish.image.PartName;
import org.burnish.image.SlicedContent;
import org.jspecify.annotations.Nullable;

/** Builds the tree of a disc of nodes of the tree of all sources, which stays as it is. */
final class DiscBuilder {

    private final DirectoryNode root;
    private final UnaryOperator<FileContent> contents;

    /**
     * Begins with an empty tree.
     *
     * @param root of the tree of all sources
     * @param contents what is put in the place of the content of each file
     */
    DiscBuilder(DirectoryNode root, UnaryOperator<FileContent> contents) {
        this.root = (DirectoryNode) root.copy("");
        this.contents = contents;
    }

    ImageTree tree() {
        return new ImageTree(root);
    }

    /** Puts a node at its place, with all below it. */
    void putAll(ImageNode node) {
        put(node);
        if (node instanceof DirectoryNode directory) {
            directory.children().forEach(this::putAll);
        }
    }

    /** The tree with all nodes of the tree of all sources. */
    ImageTree whole(DirectoryNode all) {
        all.children().forEach(this::putAll);
        return tree();
    }

    /** Puts a node at its place; a directory without what is in it. */
    void put(ImageNode node) {
        if (node.parent() != null) {
            parent(node).put(copy(node));
        }
    }

    private ImageNode copy(ImageNode node) {
        if (!(node instanceof FileNode file)) {
            return node.copy(node.name());
        }
        FileNode copy = new FileNode(file.name(), file.attributes(), contents.apply(file.content()));
        file.extras().ifPresent(copy::extras);
        return copy;
    }

    /** Puts a part of a file into a directory at the place of the file. */
    void put(FileNode file, PartName part) {
        Attributes alone = LinkFamily.alone(file.attributes());
        DirectoryNode above = parent(file);
        @Nullable ImageNode there = above.child(file.name());
        DirectoryNode directory = there instanceof DirectoryNode present
                ? present
                : new DirectoryNode(file.name(), PartName.ofDirectory(alone));
        if (there == null) {
            above.put(directory);
        }
        FileContent bytes = new SlicedContent(file.content(), part.offset(), part.bytes());
        directory.put(new FileNode(part.toString(), alone, contents.apply(bytes)));
    }

    private DirectoryNode parent(ImageNode node) {
        Deque<DirectoryNode> above = new ArrayDeque<>();
        for (@Nullable DirectoryNode parent = node.parent(); parent != null; parent = parent.parent()) {
            above.push(parent);
        }
        above.pop();
        DirectoryNode at = root;
        for (DirectoryNode original : above) {
            if (at.child(original.name()) == null) {
                at.put(original.copy(original.name()));
            }
            at = (DirectoryNode) Objects.requireNonNull(at.child(original.name()));
        }
        return at;
    }

    /** Puts the files that say what the disc is, which belong to whom the sources do, and have the time of the plan. */
    void put(List<InfoFile> files, long second, Function<InfoFile, FileContent> maker) {
        Attributes owner = root.attributes();
        Attributes ofFile = new Attributes(Attributes.REGULAR | 0444, owner.uid(), owner.gid(), second, second, second);
        Attributes ofFolder =
                new Attributes(Attributes.DIRECTORY | 0755, owner.uid(), owner.gid(), second, second, second);
        for (InfoFile file : files) {
            DirectoryNode at = root;
            String name = file.path().substring(1);
            int slash = name.indexOf('/');
            if (slash > 0) {
                String folder = name.substring(0, slash);
                if (at.child(folder) == null) {
                    at.put(new DirectoryNode(folder, ofFolder));
                }
                at = (DirectoryNode) Objects.requireNonNull(at.child(folder));
                name = name.substring(slash + 1);
            }
            at.put(new FileNode(name, ofFile, maker.apply(file)));
        }
    }
}
