package org.burnish.shell.text;

import java.time.Instant;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ModeText;
import org.burnish.image.SymlinkNode;
import org.burnish.scsi.DeviceAddress;

/**
 * Files of an image.
 *
 * @param address the drive
 * @param entries the files
 * @param details whether people see more than the paths
 */
public record Listing(DeviceAddress address, List<Entry> entries, boolean details) {

    /**
     * A file.
     *
     * @param path from the root of the image; that of a directory ends in a slash
     * @param mode type and rights, such as {@code drwxr-xr-x}
     * @param size bytes, 0 for what has no content
     * @param modified as ISO 8601 writes it, in UTC
     * @param target of a symbolic link, else empty
     */
    public record Entry(String path, String mode, int uid, int gid, long size, String modified, String target) {}

    public Listing {
        entries = List.copyOf(entries);
    }

    /** The listing of nodes. */
    public static Listing of(DeviceAddress address, List<ImageNode> nodes, boolean details) {
        return new Listing(address, nodes.stream().map(Listing::entry).toList(), details);
    }

    private static Entry entry(ImageNode node) {
        return new Entry(
                node.path() + (node instanceof DirectoryNode && !node.path().endsWith("/") ? "/" : ""),
                ModeText.of(node.attributes().mode()),
                node.attributes().uid(),
                node.attributes().gid(),
                node instanceof FileNode file ? file.content().size() : 0,
                Instant.ofEpochSecond(node.attributes().modified()).toString(),
                node instanceof SymlinkNode link ? link.target() : "");
    }
}
