package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.StoredContent;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Difference.Kind;
import org.burnish.verifier.VerifierListener;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.verifier.internal.TreeWalk.Look;
import org.burnish.verifier.internal.TreeWalk.Pair;
import org.jspecify.annotations.Nullable;

/** Compares a tree with the disk: first all attributes, then the contents in the order of their addresses. */
final class TreeComparer {

    /** How far down is compared. */
    enum Depth {
        NODE,
        TREE
    }

    /**
     * A file whose content is compared.
     *
     * @param number which file it is
     * @param changed when its attributes last changed
     */
    private record Content(Pair pair, FileContent content, SourceNumber number, long changed) {

        long lba() {
            return content.stored()
                    .map(StoredContent::extents)
                    .filter(extents -> !extents.isEmpty())
                    .map(extents -> extents.get(0).lba())
                    .orElse(0L);
        }
    }

    private final Depth depth;
    private final VerifierListener listener;
    private final Trust trust;
    private final Crew crew = new Crew();
    private final List<Content> contents = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private long nodes;
    private long bytes;

    TreeComparer(Depth depth, VerifierListener listener) {
        this.depth = depth;
        this.listener = listener;
        this.trust = listener.trust();
    }

    Comparison compare(ImageNode node, Path disk) throws InterruptedException {
        TreeWalk walk = new TreeWalk(crew, listener);
        crew.start("look", () -> walk.run(new Pair(node, disk), depth == Depth.TREE));
        crew.start("compare", () -> {
            for (TreeWalk.Batch batch = walk.next(); batch != null; batch = walk.next()) {
                compareBatch(batch);
            }
            compareContents();
        });
        crew.await();
        differences.sort(Comparator.comparing(Difference::path).thenComparing(Difference::kind));
        return new Comparison(nodes, bytes, differences);
    }

    private void compareBatch(TreeWalk.Batch batch) throws InterruptedException {
        for (Difference found : batch.found()) {
            nodes += found.kind() == Kind.UNREADABLE ? 0 : 1;
            add(found);
        }
        List<Look> looks = batch.looks();
        for (int i = 0; i < looks.size() && !crew.cancelled(); i++) {
            nodes++;
            compareNode(batch.pairs().get(i), looks.get(i));
        }
    }

    private void compareNode(Pair pair, Look look) {
        DiskNode disk = look.disk();
        if (disk == null) {
            missing(pair, look.failure());
            return;
        }
        Attributes ours = pair.node().attributes();
        if (!look.isComparable(pair.node())) {
            differ(pair, Kind.TYPE, type(ours.mode()), type(disk.mode()));
            compareAttributes(pair, ours, disk);
            return;
        }
        compareAttributes(pair, ours, disk);
        for (Difference further : look.further()) {
            differ(pair, further.kind(), further.inImage(), further.onDisk());
        }
        try {
            compareBody(pair, disk);
        } catch (IOException failed) {
            missing(pair, failed);
        }
    }

    private void missing(Pair pair, @Nullable IOException failure) {
        if (failure instanceof NoSuchFileException) {
            differ(pair, Kind.ONLY_IN_IMAGE, "", "");
        } else {
            differ(pair, Kind.UNREADABLE, "", String.valueOf(failure));
        }
    }

    private void compareAttributes(Pair pair, Attributes ours, DiskNode disk) {
        int permissions = disk.mode() & 07777;
        if (ours.permissions() != permissions) {
            differ(pair, Kind.MODE, Integer.toOctalString(ours.permissions()), Integer.toOctalString(permissions));
        }
        compare(pair, Kind.UID, ours.uid(), disk.uid());
        compare(pair, Kind.GID, ours.gid(), disk.gid());
        compare(pair, Kind.MODIFIED, ours.modified(), disk.modified());
    }

    private void compareBody(Pair pair, DiskNode disk) throws IOException {
        if (pair.node() instanceof DirectoryNode) {
            return;
        }
        if (pair.node() instanceof FileNode file) {
            compare(pair, Kind.SIZE, file.content().size(), disk.size());
            if (file.content().size() == disk.size() && !isKnown(file.attributes(), disk)) {
                contents.add(new Content(pair, file.content(), disk.number(), disk.changed()));
            }
        } else if (pair.node() instanceof SymlinkNode link) {
            String target = Files.readSymbolicLink(pair.disk()).toString();
            if (!link.target().equals(target)) {
                differ(pair, Kind.TARGET, link.target(), target);
            }
        } else if (pair.node() instanceof SpecialNode special) {
            compare(pair, Kind.DEVICE, special.device(), disk.device());
        } else {
            differ(pair, Kind.TYPE, pair.node().kind(), type(disk.mode()));
        }
    }

    /** Whether a file has the content of the node because it is the one that the node was made of, and did not change. */
    private boolean isKnown(Attributes ours, DiskNode disk) {
        return trust != Trust.NOTHING
                && ours.modified() == disk.modified()
                && ours.changed() == disk.changed()
                && ours.named()
                        .get(AttributeKey.SOURCE)
                        .filter(number -> number.matches(disk.number(), trust == Trust.INODES))
                        .isPresent();
    }

    private void compareContents() {
        contents.sort(Comparator.comparingLong(Content::lba));
        long total = 0;
        for (Content each : contents) {
            total += each.content.size();
        }
        Reporter reporter = new Reporter(listener, total);
        ContentComparer comparer = new ContentComparer(reporter);
        @Nullable Content same = null;
        for (Content each : contents) {
            if (crew.cancelled()) {
                return;
            }
            boolean known = same != null && same.lba() == each.lba() && isSame(same.content, each.content);
            boolean equal = compareContent(each, known ? same : null, comparer);
            same = equal && !known ? each : same;
        }
        reporter.finish();
        bytes = reporter.done();
    }

    private static boolean isSame(FileContent one, FileContent other) {
        return one.stored().isPresent() && one.identity().equals(other.identity());
    }

    /**
     * Compares a content; returns whether nothing differs.
     *
     * @param same another file with this content, of which nothing differed: the medium, which lies behind it by now, is not read again
     */
    private boolean compareContent(Content each, @Nullable Content same, ContentComparer comparer) {
        Pair pair = each.pair;
        try {
            long at = same == null
                    ? comparer.firstDifference(each.content, pair.disk())
                    : comparer.firstDifference(same.pair.disk(), pair.disk());
            if (at != ContentComparer.SAME) {
                differ(pair, Kind.CONTENT, "from byte " + at + " on", "from byte " + at + " on");
            } else {
                listener.sameContent(pair.node(), each.number, each.changed);
                return true;
            }
        } catch (ContentComparer.ImageUnreadable unreadable) {
            differ(pair, Kind.UNREADABLE, String.valueOf(unreadable.getMessage()), "");
        } catch (IOException unreadable) {
            differ(pair, Kind.UNREADABLE, "", unreadable.toString());
        }
        return false;
    }

    private void compare(Pair pair, Kind kind, long ours, long theirs) {
        if (ours != theirs) {
            differ(pair, kind, Long.toString(ours), Long.toString(theirs));
        }
    }

    private void differ(Pair pair, Kind kind, String ours, String theirs) {
        add(new Difference(pair.node().path(), pair.disk().toString(), kind, ours, theirs));
    }

    private void add(Difference difference) {
        differences.add(difference);
        listener.difference(difference);
    }

    private static String type(int mode) {
        return switch (mode & Attributes.TYPE_MASK) {
            case Attributes.DIRECTORY -> "directory";
            case Attributes.REGULAR -> "regular file";
            case Attributes.SYMLINK -> "symbolic link";
            case Attributes.CHARACTER_DEVICE -> "character device";
            case Attributes.BLOCK_DEVICE -> "block device";
            case Attributes.FIFO -> "named pipe";
            case Attributes.SOCKET -> "socket";
            default -> "unknown type";
        };
    }
}
