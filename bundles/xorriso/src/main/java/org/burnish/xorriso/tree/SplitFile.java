package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.JoinedContent;
import org.burnish.image.PartName;
import org.burnish.image.SlicedContent;

/** A file that is kept as a directory with its parts, whose names tell their places: {@code part_1_of_3_at_0_with_2047m_of_5753194821}. */
public final class SplitFile {

    private SplitFile() {}

    /** A part and what its name tells. */
    private record Part(PartName name, FileNode node) {}

    /** The directory with the parts of a file. */
    static DirectoryNode split(FileNode file, long partSize) {
        Attributes attributes = file.attributes();
        DirectoryNode directory = new DirectoryNode(file.name(), PartName.ofDirectory(attributes));
        long size = file.content().size();
        int count = Math.toIntExact((size + partSize - 1) / partSize);
        for (int number = 1; number <= count; number++) {
            PartName part = new PartName(number, count, (number - 1) * partSize, partSize, size);
            directory.put(new FileNode(
                    part.toString(), attributes, new SlicedContent(file.content(), part.offset(), partSize)));
        }
        return directory;
    }

    /** The whole file, where a directory has all of its parts and nothing else. */
    public static Optional<FileNode> joined(ImageNode node) {
        if (!(node instanceof DirectoryNode directory) || directory.children().isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (ImageNode child : directory.children()) {
            Optional<Part> part = part(child);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        parts.sort(Comparator.comparingInt(part -> part.name().number()));
        return areComplete(parts) ? Optional.of(whole(directory.name(), parts)) : Optional.empty();
    }

    private static Optional<Part> part(ImageNode node) {
        return node instanceof FileNode file
                ? PartName.parse(node.name()).map(name -> new Part(name, file))
                : Optional.empty();
    }

    private static boolean areComplete(List<Part> parts) {
        long offset = 0;
        int number = 1;
        for (Part part : parts) {
            long bytes = part.node().content().size();
            PartName name = part.name();
            if (name.number() != number++
                    || name.count() != parts.size()
                    || name.size() != parts.get(0).name().size()
                    || name.offset() != offset
                    || bytes > name.bytes()) {
                return false;
            }
            offset += bytes;
        }
        return offset == parts.get(0).name().size();
    }

    private static FileNode whole(String name, List<Part> parts) {
        return new FileNode(
                name,
                parts.get(0).node().attributes(),
                new JoinedContent(
                        parts.stream().map(part -> part.node().content()).toList()));
    }
}
