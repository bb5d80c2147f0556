package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
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

    private static final int BUFFER = 1024 * 1024;

    private final boolean devices;
    private final ImageListener listener;
    private final NamedRestoring named;
    private final RestoredLinks links;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    /** @param natives null where nobody can set attributes beside the mode */
    Restoration(@Nullable ExtendedAttributes natives, Options options, ImageListener listener) {
        this.devices = options.get(DiskOptions.DEVICES);
        this.listener = listener;
        this.links = new RestoredLinks(options.get(DiskOptions.HARD_LINKS), listener);
        this.named = new NamedRestoring(natives, KeptAttributes.of(options), listener);
    }

    /** Restores a node and all below it; returns how many nodes were. */
    long restore(ImageNode node, Path place) {
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
        }
        long count = 1;
        for (ImageNode child : directory.children()) {
            if (isSafe(child.name())) {
                count += restore(child, DiskName.resolve(place, child.name()));
            } else {
                report(Kind.NOT_STORABLE, child, "its name would lead out of its directory; it is left out");
            }
        }
        // last, since it may forbid to write here, and writing changes the times
        DiskAttributes.set(place, directory, named);
        return count;
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
            copy(file, path);
        } else if (node instanceof SymlinkNode link) {
            SymbolicLinks.make(path, link.target());
        } else if (node instanceof SpecialNode special) {
            SpecialFiles.make(special, path);
        } else {
            throw new IOException(node.kind() + " has no counterpart on disk");
        }
    }

    private void copy(FileNode file, Path path) throws IOException {
        try (ReadableByteChannel source = file.content().open();
                FileChannel target = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long copied = 0;
            while (source.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    copied += target.write(buffer);
                }
            }
            if (copied != file.content().size()) {
                throw new IOException("only " + copied + " of " + file.content().size() + " bytes could be read");
            }
        }
    }

    private void report(Kind kind, ImageNode node, String detail) {
        listener.notice(new ImageNotice(kind, node.path(), detail));
    }
}
