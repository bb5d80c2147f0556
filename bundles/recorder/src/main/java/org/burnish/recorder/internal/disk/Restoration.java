package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.StoredContent;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One restoring: first all directories and what has no content, then files in the order in which their contents lie on the medium, at
 * last the attributes of directories.
 */
final class Restoration {

    private final Options options;
    private final ImageListener listener;
    private final NamedRestoring named;
    private final RestoredLinks links;
    private final NodeRestoring nodes;
    private final boolean opening;
    private final boolean byAddress;
    private final List<WaitingFile> waiting = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    /** A directory that is there. */
    private record Made(DirectoryNode node, TargetDirectory directory) {}

    /** @param natives null where nobody can set attributes beside the mode */
    Restoration(@Nullable ExtendedAttributes natives, Options options, ImageListener listener) {
        this.options = options;
        this.listener = listener;
        this.opening = options.get(DiskOptions.OPEN_DIRECTORIES);
        this.byAddress = options.get(DiskOptions.BY_ADDRESS);
        this.links = new RestoredLinks(options.get(DiskOptions.HARD_LINKS));
        this.named = new NamedRestoring(natives, KeptAttributes.of(options), listener);
        this.nodes = writing(listener);
    }

    private NodeRestoring writing(ImageListener receiver) {
        return new NodeRestoring(options, named, links, receiver);
    }

    /**
     * Restores a node and all below it; returns how many nodes were.
     *
     * @throws InterruptedIOException when the thread was interrupted
     */
    long restore(ImageNode node, Path place) throws InterruptedIOException {
        @Nullable OpenedDirectory around = OpenedDirectory.open(place.getParent(), opening);
        try {
            return restoreNode(node, TargetDirectory.existing(place), place) + restoreFiles();
        } finally {
            made.forEach(this::setAttributes);
            close(around, node);
        }
    }

    private void close(@Nullable OpenedDirectory around, ImageNode node) {
        if (around != null) {
            try {
                around.close();
            } catch (IOException e) {
                report(Kind.NOT_SET, node, "the directory around it could not be closed again: " + Reason.of(e));
            }
        }
    }

    private long restoreFiles() throws InterruptedIOException {
        try (FileWriters writers = new FileWriters(this::writing, listener)) {
            return new FileReading(waiting, nodes, writers).run();
        }
    }

    /** @param name its place, if it gets another name than its own */
    private long restoreNode(ImageNode node, TargetDirectory around, @Nullable Path name) {
        if (node instanceof FileNode file) {
            long lba = byAddress ? StoredContent.firstBlock(file.content()) : -1;
            waiting.add(new WaitingFile(file, around, name, lba));
            return 0;
        }
        Path place = name == null ? around.place(node) : name;
        return node instanceof DirectoryNode directory
                ? restoreDirectory(directory, around, place)
                : nodes.restore(node, around, place);
    }

    private long restoreDirectory(DirectoryNode directory, TargetDirectory around, Path place) {
        TargetDirectory inside;
        try {
            inside = open(around, place);
        } catch (IOException | RuntimeException e) {
            nodes.reportLost(directory, place, e);
            return 0;
        }
        long count = 1;
        for (ImageNode child : directory.children()) {
            if (isSafe(child.name())) {
                count += restoreNode(child, inside, null);
            } else {
                report(Kind.NOT_STORABLE, child, "its name would lead out of its directory; it is left out");
            }
        }
        // those below it come first: it may forbid to get to them
        made.add(new Made(directory, inside));
        return count;
    }

    private TargetDirectory open(TargetDirectory around, Path place) throws IOException {
        if (around.isMade()) {
            try {
                return TargetDirectory.make(place, named);
            } catch (FileAlreadyExistsException taken) {
                // on a disk that takes two names for the same
            }
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place);
            return TargetDirectory.make(place, named);
        }
        // its attributes are set anew at the end
        OpenedDirectory.open(place, opening);
        return TargetDirectory.existing(place);
    }

    private void setAttributes(Made each) {
        TargetDirectory directory = each.directory();
        try {
            boolean owned = directory.owns(each.node().attributes());
            DiskAttributes.set(directory.path(), each.node(), named, owned);
        } catch (IOException | RuntimeException e) {
            report(Kind.NOT_SET, each.node(), "it is restored, but without its attributes: " + Reason.of(e));
        }
    }

    /** Whether a name names something in its directory: an image is not to be trusted. */
    static boolean isSafe(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\0') < 0;
    }

    private void report(Kind kind, ImageNode node, String detail) {
        listener.notice(new ImageNotice(kind, node.path(), detail));
    }
}
