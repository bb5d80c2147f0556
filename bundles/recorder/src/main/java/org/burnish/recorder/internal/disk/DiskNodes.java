package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;

/** Makes image nodes of files on disk. */
final class DiskNodes {

    private DiskNodes() {}

    /**
     * The node of a file; a directory's node has no children yet.
     *
     * @param directory what holds the file on disk; shared by the nodes made of it
     * @param path the file
     * @param name what it is called in the image
     */
    static ImageNode of(Path directory, Path path, String name, DiskStat stat) throws IOException {
        Attributes attributes = attributes(stat);
        return switch (attributes.type()) {
            case Attributes.REGULAR -> new FileNode(name, attributes, content(directory, path, name, stat));
            case Attributes.DIRECTORY -> new DirectoryNode(name, attributes);
            case Attributes.SYMLINK -> new SymlinkNode(name, attributes, target(path));
            case Attributes.CHARACTER_DEVICE, Attributes.BLOCK_DEVICE ->
                new SpecialNode(name, attributes, stat.special());
            default -> new SpecialNode(name, attributes, 0);
        };
    }

    /** The attributes of a file; those with several names can be told by their number on their device. */
    static Attributes attributes(DiskStat stat) {
        Attributes attributes = stat.attributes();
        if (stat.links() < 2 || stat.isDirectory()) {
            return attributes;
        }
        byte[] family = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(stat.device())
                .putLong(stat.inode())
                .array();
        return attributes.with(attributes.named().with(AttributeKey.FAMILY, family));
    }

    private static DiskFile content(Path directory, Path path, String name, DiskStat stat) {
        String own = DiskName.of(path);
        return new DiskFile(directory, own.equals(name) ? name : own, stat);
    }

    private static String target(Path link) throws IOException {
        return DiskName.target(Files.readSymbolicLink(link));
    }
}
