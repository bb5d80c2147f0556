package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;

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
        Attributes attributes = stat.attributes();
        return switch (attributes.type()) {
            case Attributes.REGULAR -> new FileNode(name, attributes, content(directory, path, name, stat));
            case Attributes.DIRECTORY -> new DirectoryNode(name, attributes);
            case Attributes.SYMLINK -> new SymlinkNode(name, attributes, target(path));
            case Attributes.CHARACTER_DEVICE, Attributes.BLOCK_DEVICE ->
                new SpecialNode(name, attributes, stat.special());
            default -> new SpecialNode(name, attributes, 0);
        };
    }

    private static DiskFile content(Path directory, Path path, String name, DiskStat stat) {
        String own = DiskName.of(path);
        return new DiskFile(directory, own.equals(name) ? name : own, stat);
    }

    private static String target(Path link) throws IOException {
        return DiskName.target(Files.readSymbolicLink(link));
    }
}
