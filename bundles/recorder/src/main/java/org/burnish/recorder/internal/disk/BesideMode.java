package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.burnish.image.Attributes;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.scsi.text.Reason;

/**
 * What files have beside their mode, and images do not hold: access control lists and extended attributes. They are
 * reported file by file, and so is a file that can't be asked for them, which is added all the same. The group's bits of the mode of a file with such a list are its mask's, which says what anybody named
 * in the list may do at most; without the list they would give the group more than it had.
 */
final class BesideMode {

    private static final int GROUP = 0070;
    private static final int GROUP_SHIFT = 3;
    private static final int VERSION = 2;
    private static final int HEADER = 4;
    private static final int ENTRY = 8;
    /** The tag of the entry of the file's own group (acl(5): ACL_GROUP_OBJ). */
    private static final int OWNING_GROUP = 4;

    private final ExtendedAttributes natives;
    private final ImageListener listener;
    private final BooleanSupplier first;
    private volatile boolean asking;

    /**
     * Makes one.
     *
     * @param natives null where nobody can be asked; then nothing is found
     * @param first whether it was not reported yet that no file can be asked
     */
    BesideMode(ExtendedAttributes natives, ImageListener listener, BooleanSupplier first) {
        this.natives = natives;
        this.listener = listener;
        this.first = first;
        this.asking = natives != null;
    }

    /** What lstat says of a file, with the bits of its group itself. */
    DiskStat stat(Path path) throws IOException {
        DiskStat stat = DiskStat.of(path);
        if (!asking || stat.attributes().type() == Attributes.SYMLINK) {
            return stat;
        }
        try {
            return asked(path, stat);
        } catch (IOException e) {
            report(ImageNotice.Kind.UNUSUAL, path, "it is added, but " + Reason.of(e));
        } catch (RuntimeException | LinkageError e) {
            // whatever is wrong with who is asked, the files can be read
            asking = false;
            if (first.getAsBoolean()) {
                report(
                        ImageNotice.Kind.UNUSUAL,
                        path,
                        "access control lists and extended attributes are not looked for, in"
                                + " this and all other files: "
                                + Reason.of(e).lines().findFirst().orElse("").strip());
            }
        }
        return stat;
    }

    private DiskStat asked(Path path, DiskStat stat) throws IOException {
        List<String> names = natives.names(path);
        boolean listed = names.contains(ExtendedAttributes.ACCESS_ACL);
        if (listed || names.contains(ExtendedAttributes.DEFAULT_ACL)) {
            report(ImageNotice.Kind.ACL_LEFT_OUT, path, "its access control list is left out");
        }
        if (names.stream().anyMatch(BesideMode::isOfUsers)) {
            report(ImageNotice.Kind.ATTRIBUTES_LEFT_OUT, path, "its extended attributes are left out");
        }
        Optional<byte[]> list = listed ? natives.value(path, ExtendedAttributes.ACCESS_ACL) : Optional.empty();
        return list.isPresent() ? withGroup(stat, list.get()) : stat;
    }

    /** Labels that the system gives to every file are not worth a word. */
    private static boolean isOfUsers(String name) {
        return name.startsWith("user.") || name.startsWith("trusted.") || name.equals("security.capability");
    }

    private void report(ImageNotice.Kind kind, Path path, String detail) {
        listener.notice(new ImageNotice(kind, path.toString(), detail));
    }

    private static DiskStat withGroup(DiskStat stat, byte[] list) {
        ByteBuffer entries = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        if (list.length < HEADER || entries.getInt(0) != VERSION) {
            return stat;
        }
        for (int at = HEADER; at + ENTRY <= list.length; at += ENTRY) {
            if (entries.getShort(at) == OWNING_GROUP) {
                Attributes all = stat.attributes();
                int mode = all.mode() & ~GROUP | entries.getShort(at + 2) << GROUP_SHIFT & GROUP;
                Attributes group =
                        new Attributes(mode, all.uid(), all.gid(), all.accessed(), all.modified(), all.changed());
                return new DiskStat(group, stat.size(), stat.device(), stat.inode(), stat.special());
            }
        }
        return stat;
    }
}
