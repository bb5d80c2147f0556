package org.burnish.xorriso.tree;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Comparison;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.run.Notices;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.SizeText;
import org.jspecify.annotations.Nullable;

/** Makes paths of the image what files of the disk are, where they are not already. */
public final class Updating {

    /** What came of it, the gravest last. */
    public enum Result {
        SAME,
        CHANGED,
        FAILED
    }

    private final Session session;
    private final DiskImporter importer;
    private final Verifier verifier;
    private final Heartbeat heartbeat;
    private final boolean trees;
    private final Map<String, List<Difference>> differences = new TreeMap<>();
    private final LinkTracking links = new LinkTracking();
    private final Refreshing refreshing;
    private Result result = Result.SAME;

    /**
     * Makes one.
     *
     * @param trees whether what is below directories is updated, too
     */
    public Updating(Session session, DiskImporter importer, Verifier verifier, boolean trees) {
        this.session = session;
        this.importer = importer;
        this.verifier = verifier;
        this.trees = trees;
        this.refreshing = new Refreshing(session);
        this.heartbeat = new Heartbeat(session.console(), 1, "content bytes read");
    }

    /** Updates one path, and says what came of it. */
    public void tell(String word, String path) throws ProblemException, IOException {
        Path disk = DiskPath.of(session, word);
        session.tree();
        session.console().info("Updating '" + disk + "' to '" + path + "'");
        update(disk, trees ? word : disk.toString(), path);
        session.console()
                .info(switch (result) {
                            case SAME -> "No file object needed update.";
                            case CHANGED -> "Differences detected and updated.";
                            case FAILED -> "Not ok. Comparison or update failed due to error.";
                        }
                        + String.format(Locale.ROOT, " (runtime %.1f s)", heartbeat.exactSeconds()));
    }

    /**
     * Updates one path.
     *
     * @param shown the file of the disk as messages call it
     */
    public Result update(Path disk, String shown, String path) throws ProblemException, IOException {
        @Nullable ImageNode node = session.tree().find(path);
        boolean exists = Files.exists(disk, DiskPath.named(session, disk));
        if (!exists && node == null) {
            met(Result.FAILED);
            session.console().event(Severity.SORRY, "Missing on disk and in ISO: disk_path '" + shown + "'");
        } else if (!exists) {
            remove(path);
        } else if (node == null) {
            add(disk, path);
        } else {
            collect(disk, path, node, true);
            for (Map.Entry<String, List<Difference>> found : differences.entrySet()) {
                apply(found.getKey(), found.getValue());
            }
            refreshing.apply(differences.keySet());
            differences.clear();
            trackLinks();
        }
        return result;
    }

    private void trackLinks() throws ProblemException, IOException {
        for (String path : links.apply(session.tree())) {
            session.changed();
            adjusted(path);
        }
    }

    private void adjusted(String path) {
        met(Result.CHANGED);
        session.console().event(Severity.UPDATE, "Adjusted attributes of '" + path + "'");
    }

    private void met(Result one) {
        result = one.compareTo(result) > 0 ? one : result;
    }

    /** What differs, below directories as well. */
    private void collect(Path disk, String path, ImageNode node, boolean named) throws IOException {
        DiskRules rules = session.settings().get(DiskRules.SETTING);
        boolean plain = !rules.links().below() && !rules.links().named() && splitSize() == 0;
        if (trees && plain) {
            compare(() -> verifier.compare(node, disk, listener(Difference::path)), disk);
            return;
        }
        boolean follows = rules.follows(disk, named);
        boolean directory = follows ? Files.isDirectory(disk) : Files.isDirectory(disk, LinkOption.NOFOLLOW_LINKS);
        Optional<FileNode> joined = splitSize() > 0 && !directory ? SplitFile.joined(node) : Optional.empty();
        Path real = follows && Files.exists(disk) ? disk.toRealPath() : disk;
        compare(
                () -> verifier.compareNode(joined.isPresent() ? joined.get() : node, real, listener(any -> path)),
                disk);
        if (trees && directory && node instanceof DirectoryNode known) {
            below(disk, path, known);
        }
    }

    private long splitSize() {
        return session.settings().get(Choices.SPLIT_SIZE);
    }

    private void below(Path disk, String path, DirectoryNode directory) throws IOException {
        Set<String> names = new TreeSet<>(DiskListing.names(disk));
        directory.children().forEach(child -> names.add(child.name()));
        for (String name : names) {
            String childPath = path.endsWith("/") ? path + name : path + "/" + name;
            Path file = disk.resolve(name);
            @Nullable ImageNode child = directory.child(name);
            if (child == null) {
                keep(childPath, new Difference(childPath, file.toString(), Difference.Kind.ONLY_ON_DISK, "", ""));
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                keep(childPath, new Difference(childPath, file.toString(), Difference.Kind.ONLY_IN_IMAGE, "", ""));
            } else {
                collect(file, childPath, child, false);
            }
        }
    }

    private synchronized void keep(String path, Difference difference) {
        differences.computeIfAbsent(path, any -> new ArrayList<>()).add(difference);
    }

    private VerifierListener listener(Function<Difference, String> path) {
        NamedComparing named = new NamedComparing(session, importer);
        boolean tracked = session.settings().get(CommonSettings.HARD_LINKS);
        return new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                heartbeat.count(SizeText.count(bytes));
            }

            @Override
            public Trust trust() {
                return FileNumbers.trust(session);
            }

            @Override
            public void sameContent(ImageNode same, SourceNumber number, long changed) {
                refreshing.same(same, number, changed);
            }

            @Override
            public List<Difference> further(ImageNode node, Path disk) throws IOException {
                return tracked && !(node instanceof DirectoryNode)
                        ? named.differences(node, disk, found -> links.see(node, node.path(), disk, found))
                        : named.differences(node, disk);
            }

            @Override
            public void difference(Difference difference) {
                keep(path.apply(difference), difference);
            }
        };
    }

    @FunctionalInterface
    private interface Comparing {
        Comparison run() throws InterruptedException;
    }

    private static void compare(Comparing comparing, Path disk) throws InterruptedIOException {
        try {
            comparing.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Comparison with '" + disk + "' was cancelled");
        }
    }

    private void apply(String path, List<Difference> found) throws ProblemException, IOException {
        Path disk = Path.of(found.get(0).disk());
        Difference.Kind kind = found.get(0).kind();
        if (kind == Difference.Kind.ONLY_ON_DISK
                && session.settings().get(DiskRules.SETTING).excludes(disk, false)) {
            return;
        }
        if (kind == Difference.Kind.ONLY_IN_IMAGE) {
            remove(path);
        } else if (found.stream().allMatch(each -> each.kind().attributes())) {
            adjust(disk, path);
        } else {
            add(disk, path);
        }
    }

    private void remove(String path) throws ProblemException {
        @Nullable ImageNode node = session.tree().find(path);
        @Nullable DirectoryNode parent = node == null ? null : node.parent();
        if (node == null || parent == null) {
            throw ProblemException.failure("May not delete root directory");
        }
        if (!Reassurance.confirmsRemoval(session, node)) {
            return;
        }
        parent.remove(IsoPath.last(path));
        session.changed();
        met(Result.CHANGED);
        session.console().event(Severity.UPDATE, "Deleted '" + path + "'");
    }

    private void add(Path disk, String path) throws ProblemException {
        @Nullable ImageNode old = session.tree().find(path);
        @Nullable DirectoryNode parent = old == null ? null : old.parent();
        if (!Reassurance.confirmsReplacing(session, old)) {
            return;
        }
        if (parent != null) {
            parent.remove(IsoPath.last(path));
        }
        Grafting.Added added =
                new Grafting(session, importer).add(disk, path, new Notices(session.console(), "files added"));
        if (added.nodes() > 0) {
            met(Result.CHANGED);
            session.console().event(Severity.UPDATE, "Added/overwrote '" + path + "'");
            @Nullable ImageNode made = session.tree().find(path);
            if (made != null && session.settings().get(CommonSettings.HARD_LINKS)) {
                links.added(made, disk);
            }
        }
    }

    private Options options() {
        return DiskRules.of(session).options();
    }

    private void adjust(Path disk, String path) throws ProblemException, IOException {
        @Nullable ImageNode node = session.tree().find(path);
        if (node == null) {
            return;
        }
        node.attributes(LinkTracking.sameBut(
                node, importer.attributes(disk, options(), new Notices(session.console(), "files added"))));
        session.changed();
        adjusted(path);
    }
}
