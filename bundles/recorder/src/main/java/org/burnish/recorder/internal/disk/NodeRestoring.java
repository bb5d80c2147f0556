package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import org.burnish.image.Attributes;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.scsi.text.Reason;

/**
 * Restores nodes that are no directories. Where something may be already, each is made under another name and then renamed, so that
 * a file that is there is replaced as a whole or not at all, and a symbolic link that is there is replaced, never followed. In
 * directories that the run made nothing is, and nobody else gets in: there nodes are made in their places. Used by one thread.
 */
final class NodeRestoring {

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    /** What files get until they have their attributes. */
    private static final int OWNER = 0600;

    private final boolean devices;
    private final ImageListener listener;
    private final NamedRestoring named;
    private final RestoredLinks links;
    private final ContentCopy contents;

    NodeRestoring(Options options, NamedRestoring named, RestoredLinks links, ImageListener listener) {
        this.devices = options.get(DiskOptions.DEVICES);
        this.listener = listener;
        this.links = links;
        this.contents = new ContentCopy(options, listener);
        this.named = named.reportingTo(listener);
    }

    /** Restores a node that is no file with content; returns how many were restored. */
    long restore(ImageNode node, TargetDirectory directory, Path place) {
        return restore(node, directory, place, buffer -> {
            throw new IOException(node.kind() + " has no content");
        });
    }

    /**
     * Restores a node.
     *
     * @param source of the content, if the node has one
     * @return how many were restored
     */
    long restore(ImageNode node, TargetDirectory directory, Path place, ContentSource source) {
        try {
            if (node instanceof SpecialNode special && isLeftOut(special)) {
                return 0;
            }
            if (directory.isMade() && makeInPlace(node, directory, place, source)) {
                return 1;
            }
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                report(
                        Kind.NOT_REPLACED,
                        node,
                        "it is not restored: '" + place
                                + "' is a directory, which is not replaced by a file. Remove it first, or choose another place");
                return 0;
            }
            replace(node, place, source);
            return 1;
        } catch (IOException | RuntimeException e) {
            reportLost(node, place, e);
            return 0;
        }
    }

    /** An image is not to be trusted: whatever one node of it brings about, the others are restored. */
    void reportLost(ImageNode node, Path place, Exception e) {
        String reason = e instanceof IOException ? Reason.of(e) : "internal error: " + e;
        report(Kind.UNREADABLE, node, "it can't be restored to '" + place + "' (" + reason + ") and is left out");
    }

    private boolean isLeftOut(SpecialNode node) {
        if (SpecialFiles.isDevice(node) && !devices) {
            report(Kind.LEFT_OUT, node, "device files are not restored unless that is asked for; it is left out");
            return true;
        }
        if (node.attributes().type() == Attributes.SOCKET) {
            report(Kind.LEFT_OUT, node, "a socket has no use without the program that made it; it is left out");
            return true;
        }
        return false;
    }

    /** Makes a node where nothing should be; returns false where something is, as on disks that take two names for the same. */
    private boolean makeInPlace(ImageNode node, TargetDirectory directory, Path place, ContentSource source)
            throws IOException {
        if (!(node instanceof FileNode || node instanceof SymlinkNode)) {
            return false;
        }
        try {
            if (!links.link(node, place, listener)) {
                if (node instanceof FileNode file) {
                    makeFile(file, directory, place, source);
                } else {
                    SymbolicLinks.make(place, ((SymlinkNode) node).target());
                    DiskAttributes.set(place, node, named, directory.owns(node.attributes()));
                }
            }
            links.made(node, place);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private void makeFile(FileNode file, TargetDirectory directory, Path place, ContentSource source)
            throws IOException {
        int permissions = DiskAttributes.made(file, directory);
        FileChannel channel = FileChannel.open(place, NEW, NewMode.of(permissions < 0 ? OWNER : permissions));
        boolean done = false;
        try {
            boolean whole;
            try (channel) {
                whole = contents.copy(file, source, channel);
            }
            if (permissions < 0) {
                DiskAttributes.set(place, file, named, directory.owns(file.attributes()));
            } else {
                DiskAttributes.finish(place, file, directory);
            }
            source.restored(place, whole);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(place);
            }
        }
    }

    private void replace(ImageNode node, Path place, ContentSource source) throws IOException {
        try (Replacement replacement = new Replacement(place)) {
            boolean whole = false;
            boolean linked = links.link(node, replacement.path(), listener);
            if (!linked) {
                whole = make(node, replacement.path(), source);
                DiskAttributes.set(replacement.path(), node, named);
            }
            replacement.commit();
            links.made(node, place);
            if (!linked) {
                source.restored(place, whole);
            }
        }
    }

    /** Makes a node; returns whether it has all of its content. */
    private boolean make(ImageNode node, Path path, ContentSource source) throws IOException {
        if (node instanceof FileNode file) {
            try (FileChannel channel = FileChannel.open(path, NEW)) {
                return contents.copy(file, source, channel);
            }
        } else if (node instanceof SymlinkNode link) {
            SymbolicLinks.make(path, link.target());
        } else if (node instanceof SpecialNode special) {
            SpecialFiles.make(special, path);
        } else {
            throw new IOException(node.kind() + " has no counterpart on disk");
        }
        return true;
    }

    private void report(Kind kind, ImageNode node, String detail) {
        listener.notice(new ImageNotice(kind, node.path(), detail));
    }
}
