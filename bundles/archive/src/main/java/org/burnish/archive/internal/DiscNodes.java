package org.burnish.archive.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.archive.PlannedNode;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.PartName;
import org.burnish.image.SlicedContent;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;

/** The nodes of the tree of a disc as a plan has them. */
final class DiscNodes {

    private final List<PlannedNode> nodes = new ArrayList<>();

    private DiscNodes() {}

    /** All but the root, each directory before what is in it. */
    static List<PlannedNode> of(DirectoryNode root) {
        DiscNodes found = new DiscNodes();
        found.addBelow(root, "");
        return found.nodes;
    }

    private void addBelow(DirectoryNode directory, String path) {
        List<ImageNode> children = new ArrayList<>(directory.children());
        children.sort(Comparator.comparing(ImageNode::name));
        for (ImageNode child : children) {
            add(child, path + "/" + child.name());
        }
    }

    private void add(ImageNode node, String path) {
        if (node instanceof DirectoryNode directory) {
            List<FileNode> parts = parts(directory);
            if (parts.isEmpty()) {
                nodes.add(node(node, path));
                addBelow(directory, path);
            } else {
                parts.forEach(part -> nodes.add(part(part, path)));
            }
        } else {
            nodes.add(node(node, path));
        }
    }

    /** The parts in a directory that {@link DiscBuilder} made for them: contents of the disk are never slices. */
    private static List<FileNode> parts(DirectoryNode directory) {
        return directory.children().stream()
                .filter(FileNode.class::isInstance)
                .map(FileNode.class::cast)
                .filter(file -> file.content() instanceof SlicedContent)
                .sorted(Comparator.comparing(ImageNode::name))
                .toList();
    }

    private static PlannedNode part(FileNode part, String path) {
        return new PlannedNode(
                path,
                PlannedNode.Kind.FILE,
                part.content().size(),
                part.attributes().modified(),
                PartName.parse(part.name()));
    }

    /** As it is planned. */
    static PlannedNode node(ImageNode node, String path) {
        long size = node instanceof FileNode file ? file.content().size() : 0;
        return new PlannedNode(path, kind(node), size, node.attributes().modified(), Optional.empty());
    }

    private static PlannedNode.Kind kind(ImageNode node) {
        if (node instanceof FileNode) {
            return PlannedNode.Kind.FILE;
        } else if (node instanceof DirectoryNode) {
            return PlannedNode.Kind.DIRECTORY;
        } else if (node instanceof SymlinkNode) {
            return PlannedNode.Kind.LINK;
        } else if (node instanceof SpecialNode) {
            return PlannedNode.Kind.SPECIAL;
        }
        throw new IllegalArgumentException("the disk has no such node: " + node.kind());
    }
}
