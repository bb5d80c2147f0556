package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.SourceDate;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskSelection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Adds files of the local disk to image trees. */
@Component
public final class DiskImporterService implements DiskImporter {

    private static final int ROOT_MODE = Attributes.DIRECTORY | 0755;
    private static final Attributes NO_ATTRIBUTES = new Attributes(0, 0, 0, 0, 0, 0);
    private static final int THREADS =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final @Nullable ExtendedAttributes natives;
    /** The tree that was last added to without looking for attributes. */
    private WeakReference<ImageTree> unasked = new WeakReference<>(null);

    DiskImporterService() {
        this(null);
    }

    /** @param natives null where nobody can be asked */
    @Activate
    public DiskImporterService(
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    ExtendedAttributes natives) {
        this.natives = natives;
    }

    @Override
    public ImageTree emptyTree() {
        long now = SourceDate.get().orElseGet(Instant::now).getEpochSecond();
        Attributes owner = owner();
        return new ImageTree(new DirectoryNode("", new Attributes(ROOT_MODE, owner.uid(), owner.gid(), now, now, now)));
    }

    /** Who runs this: the owner of its process, else root. */
    private static Attributes owner() {
        try {
            return DiskStat.of(Path.of("/proc/self").toRealPath()).attributes();
        } catch (IOException e) {
            return NO_ATTRIBUTES;
        }
    }

    @Override
    public long add(ImageTree tree, Path disk, String path, ImageListener listener) throws IOException {
        return add(tree, disk, path, DiskSelection.ALL, listener);
    }

    @Override
    public long add(ImageTree tree, Path disk, String path, DiskSelection selection, ImageListener listener)
            throws IOException {
        Path source = disk.toAbsolutePath().normalize();
        if (selection.excludes(source, true)) {
            return 0;
        }
        DiskWalk walk = walk(tree, selection, listener);
        if (walk.files().kept().numbers()) {
            Attributes root = tree.root().attributes();
            tree.root().attributes(root.with(SourceNumber.begun(root.named())));
        }
        DirectoryChain start = DirectoryChain.from(DiskStat.of(directoryAbove(source)));
        DiskWalk.Found found = walk.find(source, true, start);
        List<String> names = Graft.names(path);
        if (found.stat().isDirectory()) {
            DirectoryNode node =
                    directory(tree, names, source, found.stat(), walk.files().kept());
            return 1 + addBelow(node, source, start.below(found.stat(), found.followed()), walk);
        }
        if (names.isEmpty()) {
            throw new IOException("Cannot put '" + disk + "' in place of the image's root: it is no directory."
                    + " Name a path in the image.");
        }
        DirectoryNode parent = Graft.parent(tree, names, source);
        parent.put(DiskNodes.of(directoryAbove(found.path()), found.path(), names.get(names.size() - 1), found.stat()));
        return 1;
    }

    @Override
    public Attributes attributes(Path disk, Options options, ImageListener listener) throws IOException {
        return DiskNodes.attributes(new BesideMode(natives, KeptAttributes.of(options), listener, () -> true)
                .stat(disk.toAbsolutePath().normalize()));
    }

    @Override
    public NamedAttributes named(Path disk, Options options, ImageListener listener) {
        return new BesideMode(natives, KeptAttributes.of(options), listener, () -> true)
                .beside(disk, NO_ATTRIBUTES)
                .named();
    }

    private DiskWalk walk(ImageTree tree, DiskSelection selection, ImageListener listener) {
        Object turn = new Object();
        ImageListener serial = notice -> {
            synchronized (turn) {
                listener.notice(notice);
            }
        };
        KeptAttributes kept = KeptAttributes.of(selection.options());
        if (natives == null && KeptAttributes.isWanted(selection.options()) && isFirst(tree)) {
            serial.notice(
                    new ImageNotice(
                            ImageNotice.Kind.UNUSUAL,
                            "",
                            "access control lists and extended attributes are not looked for: this program has no part that can"));
        }
        return new DiskWalk(selection, new BesideMode(natives, kept, serial, () -> isFirst(tree)), serial);
    }

    /** Only the root directory is in none. */
    private static Path directoryAbove(Path path) {
        return Objects.requireNonNullElse(path.getParent(), path);
    }

    /** What keeps one file of an image from being asked keeps all, and is reported once. */
    private synchronized boolean isFirst(ImageTree tree) {
        boolean first = unasked.get() != tree;
        unasked = new WeakReference<>(tree);
        return first;
    }

    private static DirectoryNode directory(
            ImageTree tree, List<String> names, Path source, DiskStat stat, KeptAttributes kept) throws IOException {
        if (names.isEmpty()) {
            Graft.setAttributes(tree.root(), stat.attributes(), kept);
            return tree.root();
        }
        DirectoryNode parent = Graft.parent(tree, names, source);
        return Graft.directory(parent, names.get(names.size() - 1), stat.attributes(), kept);
    }

    private static long addBelow(DirectoryNode node, Path directory, DirectoryChain chain, DiskWalk walk) {
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        try {
            return pool.invoke(new DirectoryImport(node, directory, chain, walk));
        } finally {
            pool.shutdown();
        }
    }
}
