package org.burnish.xorriso.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.JoinedContent;
import org.burnish.image.SlicedContent;
import org.burnish.xorriso.text.ByteCount;

/** A file that is kept as a directory with its parts, whose names tell their places: {@code part_1_of_3_at_0_with_2047m_of_5753194821}. */
public final class SplitFile {

    private static final Pattern NAME =
            Pattern.compile("part_(\\d+)_of_(\\d+)_at_(\\d+[kmgts]?)_with_(\\d+[kmgts]?)_of_(\\d+[kmgts]?)");

    private SplitFile() {}

    /**
     * A part by its name.
     *
     * @param number from 1
     * @param count of all parts
     * @param offset of the first byte
     * @param bytes at most
     * @param size of the whole file
     */
    private record Part(int number, int count, long offset, long bytes, long size, FileNode node) {}

    /** The directory with the parts of a file. */
    static DirectoryNode split(FileNode file, long partSize) {
        Attributes attributes = file.attributes();
        DirectoryNode directory = new DirectoryNode(file.name(), ofDirectory(attributes));
        long size = file.content().size();
        long count = (size + partSize - 1) / partSize;
        for (long part = 1, offset = 0; part <= count; part++, offset += partSize) {
            String name = "part_" + part + "_of_" + count + "_at_" + offset + "_with_" + partSize + "_of_" + size;
            directory.put(new FileNode(name, attributes, new SlicedContent(file.content(), offset, partSize)));
        }
        return directory;
    }

    /** Who may read a file may enter the directory of its parts. */
    private static Attributes ofDirectory(Attributes file) {
        int permissions = file.permissions();
        int mode = Attributes.DIRECTORY | permissions | (permissions & 0444) >> 2;
        return new Attributes(mode, file.uid(), file.gid(), file.accessed(), file.modified(), file.changed());
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
        parts.sort(Comparator.comparingInt(Part::number));
        return areComplete(parts) ? Optional.of(whole(directory.name(), parts)) : Optional.empty();
    }

    private static Optional<Part> part(ImageNode node) {
        Matcher matcher = NAME.matcher(node.name());
        if (!(node instanceof FileNode file) || !matcher.matches()) {
            return Optional.empty();
        }
        long[] numbers = new long[5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ByteCount.parse(matcher.group(i + 1)).orElse(Long.MAX_VALUE);
        }
        return numbers[0] > Integer.MAX_VALUE || numbers[1] > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new Part((int) numbers[0], (int) numbers[1], numbers[2], numbers[3], numbers[4], file));
    }

    private static boolean areComplete(List<Part> parts) {
        long offset = 0;
        int number = 1;
        for (Part part : parts) {
            long bytes = part.node().content().size();
            if (part.number() != number++
                    || part.count() != parts.size()
                    || part.size() != parts.get(0).size()
                    || part.offset() != offset
                    || bytes > part.bytes()) {
                return false;
            }
            offset += bytes;
        }
        return offset == parts.get(0).size();
    }

    private static FileNode whole(String name, List<Part> parts) {
        return new FileNode(
                name,
                parts.get(0).node().attributes(),
                new JoinedContent(
                        parts.stream().map(part -> part.node().content()).toList()));
    }
}
