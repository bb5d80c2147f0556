package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.AttributeKey;
import org.jspecify.annotations.Nullable;

/**
 * Weighs nodes: near what they will take, and rather more. What counts is the layout of the disc, which is made at the end.
 *
 * @param nodeBytes what the file system takes for a node besides its content, on average of all nodes
 * @param form of the discs
 */
record Weigher(long nodeBytes, Form form) {

    /** A directory that is on several discs: its records, path tables and the block that it fills. */
    static final Weight DIRECTORY = new Weight(4, 0);

    /** A node with all below it, without the directories above it. */
    Weight of(ImageNode node) {
        long path = bytes(node.path());
        return below(node, path - bytes(node.name()), new HashSet<>());
    }

    /** A part of a file, without its content and the directories above it. */
    Weight ofPart(ImageNode file) {
        return DIRECTORY.plus(new Weight(0, 2 * nodeBytes + line(bytes(file.path()) + 90)));
    }

    /** All directories above a node. */
    static Weight above(ImageNode node) {
        Weight all = Weight.NONE;
        for (@Nullable DirectoryNode parent = node.parent(); parent != null; parent = parent.parent()) {
            all = all.plus(DIRECTORY);
        }
        return all;
    }

    /** @param prefix the bytes of the path in front of the name */
    private Weight below(ImageNode node, long prefix, Set<Object> links) {
        long path = prefix + bytes(node.name());
        if (node instanceof DirectoryNode directory) {
            Weight all = new Weight(0, nodeBytes);
            for (ImageNode child : directory.children()) {
                all = all.plus(below(child, path + 1, links));
            }
            return all;
        }
        return node instanceof FileNode file ? file(file, path, links) : new Weight(0, nodeBytes);
    }

    private Weight file(FileNode file, long path, Set<Object> links) {
        boolean known = file.attributes().named().has(AttributeKey.FAMILY)
                && !links.add(file.content().identity());
        long blocks = known ? 0 : BlockSource.blocksOf(file.content().size());
        return new Weight(blocks, nodeBytes + line(path));
    }

    /** What lines of manifests take for a file. */
    private long line(long path) {
        return (form == Form.BAG ? 2 : 1) * (ManifestText.LINE + path);
    }

    static long bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
