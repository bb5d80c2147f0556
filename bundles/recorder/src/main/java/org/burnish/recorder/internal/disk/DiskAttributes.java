package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;

/** Gives files on disk the attributes of image nodes. A symbolic link gets owner and times; nobody looks at its mode. */
final class DiskAttributes {

    private static final int SET_ID = 06000;
    private static final int ALL = 0777;
    private static final int READABLE = 0400;

    private DiskAttributes() {}

    /** Sets those of a node; what {@code named} sets it sets in between, since each step may undo what others set. */
    static void set(Path path, ImageNode node, NamedRestoring named) throws IOException {
        set(path, node, named, false);
    }

    /**
     * The same for what may have been made just now.
     *
     * @param owned whether the file surely has owner and group of the node
     */
    static void set(Path path, ImageNode node, NamedRestoring named, boolean owned) throws IOException {
        Attributes attributes = named.attributes(node);
        // a program must not run with the rights of another owner than the recorded one
        int allowed = owned || own(path, attributes) ? ~0 : ~SET_ID;
        named.setAttributes(node, path);
        if (attributes.type() == Attributes.SYMLINK) {
            setTimesOfLink(path, attributes);
            return;
        }
        if (isOpenedSafely(attributes)) {
            // before the mode, which may forbid to open it
            setTimes(path, attributes, LinkOption.NOFOLLOW_LINKS);
        } else {
            SpecialFiles.setTimes(path, attributes);
        }
        Files.setAttribute(path, "unix:mode", attributes.permissions() & allowed);
        if (!named.setLists(node, path)) {
            int own = NamedRestoring.withoutList(attributes).permissions();
            Files.setAttribute(path, "unix:mode", own & allowed);
        }
    }

    /** The permissions that a file can be made with, so that it need not get them afterwards; -1 where it has to. */
    static int made(ImageNode node, TargetDirectory directory) {
        Attributes attributes = node.attributes();
        boolean plain = attributes.named().isEmpty()
                && !directory.isListed()
                && (attributes.permissions() & ~ALL) == 0
                && (attributes.permissions() & READABLE) != 0;
        return plain ? attributes.permissions() : -1;
    }

    /** Sets what is left of a file that was {@link #made} with its permissions. */
    static void finish(Path path, ImageNode node, TargetDirectory directory) throws IOException {
        Attributes attributes = node.attributes();
        if (!directory.owns(attributes)) {
            own(path, attributes);
        }
        setTimes(path, attributes);
        int permissions = attributes.permissions();
        if (!directory.keeps(permissions)) {
            if (DiskStat.of(path).attributes().permissions() == permissions) {
                directory.keptBy(permissions);
            } else {
                Files.setAttribute(path, "unix:mode", permissions);
            }
        }
    }

    /** Not every file system has them, and a link without them is as good. */
    private static void setTimesOfLink(Path path, Attributes attributes) {
        try {
            setTimes(path, attributes, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // it keeps the time of its making
        }
    }

    /** Java opens a file to set its times: a pipe would wait for its other end, and a device may do anything. */
    private static boolean isOpenedSafely(Attributes attributes) {
        return attributes.type() == Attributes.REGULAR || attributes.type() == Attributes.DIRECTORY;
    }

    private static void setTimes(Path path, Attributes attributes, LinkOption... options) throws IOException {
        Files.getFileAttributeView(path, BasicFileAttributeView.class, options)
                .setTimes(time(attributes.modified()), time(attributes.accessed()), null);
    }

    /** Sets the owner if that is permitted; returns whether the file has the recorded one now. */
    private static boolean own(Path path, Attributes attributes) throws IOException {
        Attributes present = DiskStat.of(path).attributes();
        if (present.uid() == attributes.uid() && present.gid() == attributes.gid()) {
            return true;
        }
        try {
            Files.setAttribute(path, "unix:gid", attributes.gid(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", attributes.uid(), LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileTime time(long seconds) {
        return FileTime.from(seconds, TimeUnit.SECONDS);
    }
}
