package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One restoring. Each node is made under another name and then renamed, so that a file that is there is replaced as a
 * whole or not at all, and a symbolic link that is there is replaced, never followed.
 */
final class Restoration {

    private final boolean devices;
    private final ImageListener listener;
    private final NamedRestoring named;
    private final RestoredLinks links;
    private final ContentCopy contents;
    private final boolean opening;
    private final boolean byAddress;
    private final List<Deferred> deferred = new ArrayList<>();
    private final List<Runnable> closing = new ArrayList<>();

    /** A file whose turn is when all directories are made. */
    private record Deferred(FileNode file, Path place, long lba) {}

    /** @param natives null where nobody can set attributes beside the mode */
    Restoration(@Nullable ExtendedAttributes natives, Options options, ImageListener listener) {
        this.devices = options.get(DiskOptions.DEVICES);
        this.listener = listener;
        this.contents = new ContentCopy(options, listener);
        this.opening = options.get(DiskOptions.OPEN_DIRECTORIES);
        this.byAddress = options.get(DiskOptions.BY_ADDRESS);
        this.links = new RestoredLinks(options.get(DiskOptions.HARD_LINKS), listener);
        this.named = new NamedRestoring(natives, KeptAttributes.of(options), listener);
    }

    /** Restores a node and all below it; returns how many nodes were. */
    long restore(ImageNode node, Path place) {
        try (OpenedDirectory around = OpenedDirectory.open(place.getParent(), opening)) {
            long count = restoreNode(node, place);
            deferred.sort(Comparator.comparingLong(Deferred::lba));
            for (Deferred each : deferred) {
                count += restoreNow(each.file(), each.place());
            }
            closing.forEach(Runnable::run);
            return count;
        } catch (IOException e) {
            report(Kind.NOT_SET, node, "the directory around it could not be closed again: " + Reason.of(e));
            return 0;
        }
    }

    private long restoreNode(ImageNode node, Path place) {
        Optional<Extent> extent = byAddress && node instanceof FileNode file
                ? file.content()
                        .stored()
                        .flatMap(stored -> stored.extents().stream().findFirst())
                : Optional.empty();
        if (extent.isPresent()) {
            deferred.add(new Deferred((FileNode) node, place, extent.get().lba()));
            return 0;
        }
        return restoreNow(node, place);
    }

    private long restoreNow(ImageNode node, Path place) {
        try {
            if (node instanceof DirectoryNode directory) {
                return restoreDirectory(directory, place);
            }
            if (node instanceof SpecialNode special && isLeftOut(special)) {
                return 0;
            }
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                report(
                        Kind.NOT_REPLACED,
                        node,
                        "it is not restored: '" + place
                                + "' is a directory, which is not replaced by a file. Remove it first, or choose another place");
                return 0;
            }
            replace(node, place);
            return 1;
        } catch (IOException | RuntimeException e) {
            // an image is not to be trusted: whatever one node of it brings about, the others are restored
            String reason = e instanceof IOException ? Reason.of(e) : "internal error: " + e;
            report(Kind.UNREADABLE, node, "it can't be restored to '" + place + "' (" + reason + ") and is left out");
            return 0;
        }
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

    private long restoreDirectory(DirectoryNode directory, Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place);
            Files.createDirectory(
                    place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            // its attributes are set anew at the end
            OpenedDirectory.open(place, opening);
        }
        long count = 1;
        for (ImageNode child : directory.children()) {
            if (isSafe(child.name())) {
                count += restoreNode(child, DiskName.resolve(place, child.name()));
            } else {
                report(Kind.NOT_STORABLE, child, "its name would lead out of its directory; it is left out");
            }
        }
        // last, since it may forbid to write here, and writing changes the times
        if (byAddress) {
            closing.add(() -> setAttributes(directory, place));
        } else {
            DiskAttributes.set(place, directory, named);
        }
        return count;
    }

    private void setAttributes(DirectoryNode directory, Path place) {
        try {
            DiskAttributes.set(place, directory, named);
        } catch (IOException | RuntimeException e) {
            report(Kind.NOT_SET, directory, "it is restored, but without its attributes: " + Reason.of(e));
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

    private void replace(ImageNode node, Path place) throws IOException {
        try (Replacement replacement = new Replacement(place)) {
            if (!links.link(node, replacement.path())) {
                make(node, replacement.path());
                DiskAttributes.set(replacement.path(), node, named);
            }
            replacement.commit();
            links.made(node, place);
        }
    }

    private void make(ImageNode node, Path path) throws IOException {
        if (node instanceof FileNode file) {
            contents.copy(file, path);
        } else if (node instanceof SymlinkNode link) {
            SymbolicLinks.make(path, link.target());
        } else if (node instanceof SpecialNode special) {
            SpecialFiles.make(special, path);
        } else {
            throw new IOException(node.kind() + " has no counterpart on disk");
        }
    }

    private void report(Kind kind, ImageNode node, String detail) {
        listener.notice(new ImageNotice(kind, node.path(), detail));
    }
}
