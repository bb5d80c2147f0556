package org.burnish.image.iso9660;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;

/** Makes nodes of what is on disk, for images that foreign readers are to compare with it. */
public final class DiskTree {

    private DiskTree() {}

    /** A file on disk. */
    private record OnDisk(Path path, long size, Object identity) implements FileContent {
        @Override
        public ReadableByteChannel open() throws IOException {
            return FileChannel.open(path);
        }

        @Override
        public String origin() {
            return path.toString();
        }
    }

    /** Puts what is in a directory on disk into a directory node, over what is there already. */
    public static void graft(Path from, DirectoryNode into) throws IOException {
        List<Path> children;
        try (Stream<Path> listing = Files.list(from)) {
            children = listing.toList();
        }
        for (Path child : children) {
            ImageNode node = node(child);
            if (node instanceof DirectoryNode directory) {
                if (into.child(node.name()) instanceof DirectoryNode existing) {
                    existing.attributes(node.attributes());
                    node = existing;
                } else {
                    into.put(directory);
                }
                graft(child, (DirectoryNode) node);
            } else {
                into.put(node);
            }
        }
    }

    private static ImageNode node(Path path) throws IOException {
        Map<String, Object> unix = Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS);
        String name = path.getFileName().toString();
        Attributes attributes = attributes(unix);
        return switch (attributes.type()) {
            case Attributes.DIRECTORY -> new DirectoryNode(name, attributes);
            case Attributes.SYMLINK ->
                new SymlinkNode(name, attributes, Files.readSymbolicLink(path).toString());
            case Attributes.REGULAR ->
                new FileNode(name, attributes, new OnDisk(path, (Long) unix.get("size"), unix.get("fileKey")));
            default -> new SpecialNode(name, attributes, (Long) unix.get("rdev"));
        };
    }

    /** The attributes of a file or directory. */
    public static Attributes attributes(Path path) throws IOException {
        return attributes(Files.readAttributes(path, "unix:*", LinkOption.NOFOLLOW_LINKS));
    }

    private static Attributes attributes(Map<String, Object> unix) {
        return new Attributes(
                (Integer) unix.get("mode"),
                (Integer) unix.get("uid"),
                (Integer) unix.get("gid"),
                seconds(unix.get("lastAccessTime")),
                seconds(unix.get("lastModifiedTime")),
                seconds(unix.get("ctime")));
    }

    private static long seconds(Object time) {
        return Math.floorDiv(((FileTime) time).toMillis(), 1000);
    }
}
