package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LinkFamily;
import org.burnish.image.attribute.AttributeKey;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are names of one file of the disk, when the nodes are the same as the files in all else: names that became one
 * file, or ceased to be one, differ in nothing that a single file can be compared by. Used by several threads.
 */
final class LinkTracking {

    /** @param family what the names of a file have in common; null for a file with one name */
    private record Seen(
            Path disk, Attributes attributes, @Nullable ByteBuffer family) {}

    private final Map<String, Seen> seen = new TreeMap<>();

    private static @Nullable ByteBuffer family(Attributes attributes) {
        return attributes
                .named()
                .bytes(AttributeKey.FAMILY.name())
                .map(ByteBuffer::wrap)
                .orElse(null);
    }

    /** Takes a file of the disk, with the attributes that it has now. Files with one name are remembered only if the node had several. */
    synchronized void see(ImageNode node, String path, Path disk, Attributes onDisk) {
        @Nullable ByteBuffer family = family(onDisk);
        if (!(node instanceof DirectoryNode) && (family != null || family(node.attributes()) != null)) {
            seen.put(path, new Seen(disk, onDisk, family));
        }
    }

    /** Takes what was added from the disk, with all below it. */
    synchronized void added(ImageNode node, Path disk) {
        if (node instanceof DirectoryNode directory) {
            directory.children().forEach(child -> added(child, disk.resolve(child.name())));
        } else {
            see(node, node.path(), disk, node.attributes());
        }
    }

    /** Makes the nodes of each file one, and those of different files different ones; returns the paths of those that changed. */
    synchronized List<String> apply(ImageTree tree) throws IOException {
        Map<ByteBuffer, List<String>> files = new HashMap<>();
        seen.forEach((path, each) -> {
            if (each.family() != null && tree.find(path) != null) {
                files.computeIfAbsent(each.family(), any -> new ArrayList<>()).add(path);
            }
        });
        List<String> changed = new ArrayList<>();
        for (List<String> names : files.values()) {
            if (!areOne(tree, names)) {
                join(tree, names);
                changed.addAll(names);
            }
        }
        for (String path : mixed(tree)) {
            ImageNode node = tree.find(path);
            if (node != null) {
                node.attributes(sameBut(node, seenAt(path).attributes()));
                changed.add(path);
            }
        }
        seen.clear();
        changed.sort(null);
        return changed;
    }

    private Seen seenAt(String path) {
        return Objects.requireNonNull(seen.get(path), path);
    }

    private static boolean areOne(ImageTree tree, List<String> names) {
        Set<Optional<Object>> keys = new HashSet<>();
        names.forEach(path -> keys.add(Optional.ofNullable(tree.find(path)).flatMap(LinkFamily::of)));
        return names.size() < 2 || keys.size() == 1 && !keys.contains(Optional.empty());
    }

    /** Content that is on the medium already need not be written again. */
    private void join(ImageTree tree, List<String> names) {
        List<ImageNode> nodes = new ArrayList<>();
        names.forEach(path -> Optional.ofNullable(tree.find(path)).ifPresent(nodes::add));
        Optional<FileNode> stored = nodes.stream()
                .filter(FileNode.class::isInstance)
                .map(FileNode.class::cast)
                .filter(file -> file.content().stored().isPresent())
                .findFirst();
        // readers take only nodes of equal times for one file; comparing one name may have changed the time of access
        Attributes one = seenAt(names.get(0)).attributes();
        for (ImageNode node : nodes) {
            Attributes attributes = sameBut(node, one);
            @Nullable DirectoryNode parent = node.parent();
            if (parent != null && node instanceof FileNode && stored.isPresent()) {
                parent.put(new FileNode(node.name(), attributes, stored.get().content()));
            } else {
                node.attributes(attributes);
            }
        }
    }

    /** What a node is hidden from is no attribute of the disk. */
    static Attributes sameBut(ImageNode node, Attributes found) {
        return node.attributes()
                .named()
                .get(AttributeKey.HIDDEN)
                .map(hidden -> found.with(found.named().with(AttributeKey.HIDDEN, hidden)))
                .orElse(found);
    }

    /** Paths whose nodes are one file in the image, and several on disk. */
    private Set<String> mixed(ImageTree tree) {
        Map<Object, List<String>> images = new HashMap<>();
        for (String path : seen.keySet()) {
            Optional.ofNullable(tree.find(path))
                    .flatMap(LinkFamily::of)
                    .ifPresent(key -> images.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(path));
        }
        Set<String> mixed = new HashSet<>();
        for (List<String> names : images.values()) {
            Set<Object> files = new HashSet<>();
            for (String path : names) {
                @Nullable ByteBuffer family = seenAt(path).family();
                files.add(family == null ? path : family);
            }
            if (files.size() > 1) {
                mixed.addAll(names);
            }
        }
        return mixed;
    }
}
