package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NodePattern;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** What {@code -du} and its relatives print: how many KiB files take. */
public final class SpaceListing {

    private static final int KIB = 1024;
    private static final int SECTOR = 512;

    private final Session session;
    private final boolean below;

    /**
     * Makes one.
     *
     * @param below whether the directories below are listed, too
     */
    public SpaceListing(Session session, boolean below) {
        this.session = session;
        this.below = below;
    }

    private void line(long bytes, String name) {
        session.console()
                .result(String.format(
                        Locale.ROOT,
                        Names.isPlain(session) ? "%-7d %s" : "%7d %s",
                        (bytes + KIB - 1) / KIB,
                        Names.shown(name, session)));
    }

    private static String joined(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    /** Lists files of the image, by the blocks of their contents; without patterns, the present directory. */
    public void list(List<String> patterns) throws ProblemException {
        for (String word : patterns.isEmpty() ? List.of(".") : patterns) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), word, true);
            if (nodes.isEmpty()) {
                session.console()
                        .event(Severity.WARNING, "Not found in ISO image: '" + IsoPath.absolute(session, word) + "'");
            }
            for (ImageNode node : nodes) {
                String shown = Wildcards.isPattern(word) ? node.path() : word;
                line(size(node, shown, below), shown);
            }
        }
    }

    private long size(ImageNode node, String shown, boolean printing) {
        if (node instanceof FileNode file) {
            long block = BlockSource.BLOCK;
            return Math.max(1, (file.content().size() + block - 1) / block) * block;
        }
        long sum = 0;
        if (node instanceof DirectoryNode directory) {
            for (ImageNode child : NodePattern.sorted(directory)) {
                String name = joined(shown, child.name());
                long size = size(child, name, printing);
                if (printing && child instanceof DirectoryNode) {
                    line(size, name);
                }
                sum += size;
            }
        }
        return sum;
    }

    /** Lists files of the disk, by what they take there; without patterns, the present directory. */
    public void listDisk(List<String> patterns) throws IOException {
        for (String word : new DiskWildcards(session, true).expand(patterns.isEmpty() ? List.of(".") : patterns)) {
            Path path = DiskPath.of(session, word);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                Path start = DiskPath.named(session, path).length == 0 ? path.toRealPath() : path;
                line(diskSize(start, word, below), word);
            } else {
                session.console().event(Severity.WARNING, "Not found in local filesystem: '" + path + "'");
            }
        }
    }

    private long diskSize(Path path, String shown, boolean printing) throws IOException {
        long sum = blocks(path) * SECTOR;
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return sum;
        }
        for (String name : DiskListing.names(path)) {
            Path child = path.resolve(name);
            long size = diskSize(child, joined(shown, name), printing);
            if (printing && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                line(size, joined(shown, name));
            }
            sum += size;
        }
        return sum;
    }

    /** Java does not say how many there are; holes are counted as if they were none. */
    private static long blocks(Path path) throws IOException {
        long size = ((Number) Files.getAttribute(path, "unix:size", LinkOption.NOFOLLOW_LINKS)).longValue();
        boolean link = Files.isSymbolicLink(path);
        long unit = 4096 / SECTOR;
        return link ? 0 : (size + 4095) / 4096 * unit;
    }
}
