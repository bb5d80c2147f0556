package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.burnish.image.Attributes;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What files have beside their mode, and images do not hold: access control lists and extended attributes. They are
 * reported file by file, and so is a file that can't be asked for them, which is added all the same. The group's bits of the mode of a file with such a list are its mask's, which says what anybody named
 * in the list may do at most; without the list they would give the group more than it had.
 */
final class BesideMode {

    private static final int GROUP = 0070;
    private static final int GROUP_SHIFT = 3;

    private final @Nullable ExtendedAttributes natives;
    private final ImageListener listener;
    private final BooleanSupplier first;
    private volatile boolean asking;

    /**
     * Makes one.
     *
     * @param natives null where nobody can be asked; then nothing is found
     * @param first whether it was not reported yet that no file can be asked
     */
    BesideMode(@Nullable ExtendedAttributes natives, ImageListener listener, BooleanSupplier first) {
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
        ExtendedAttributes present = Objects.requireNonNull(natives, "nobody can be asked");
        List<String> names = present.names(path);
        boolean listed = names.contains(ExtendedAttributes.ACCESS_ACL);
        if (listed || names.contains(ExtendedAttributes.DEFAULT_ACL)) {
            report(ImageNotice.Kind.ACL_LEFT_OUT, path, "its access control list is left out");
        }
        if (names.stream().anyMatch(BesideMode::isOfUsers)) {
            report(ImageNotice.Kind.ATTRIBUTES_LEFT_OUT, path, "its extended attributes are left out");
        }
        Optional<byte[]> list = listed ? present.value(path, ExtendedAttributes.ACCESS_ACL) : Optional.empty();
        return list.isPresent() ? withGroup(stat, list.get()) : stat;
    }

    /** Labels that the system gives to every file are not worth a word. */
    private static boolean isOfUsers(String name) {
        return name.startsWith("user.") || name.startsWith("trusted.") || name.equals("security.capability");
    }

    /** Whether the loss of a node's named attribute is worth a word. An access control list has a word of its own. */
    static boolean isMissed(String name) {
        boolean label = AttributeKey.isExtended(name, "security") || AttributeKey.isExtended(name, "system");
        return !name.equals(AttributeKey.ACL.name())
                && !name.equals(AttributeKey.HIDDEN.name())
                && (!label
                        || name.equals(
                                AttributeKey.extended("security.capability").name()));
    }

    private void report(ImageNotice.Kind kind, Path path, String detail) {
        listener.notice(new ImageNotice(kind, path.toString(), detail));
    }

    private static DiskStat withGroup(DiskStat stat, byte[] list) {
        OptionalInt rights = AccessList.groupRightsOfLinux(list);
        if (rights.isEmpty()) {
            return stat;
        }
        Attributes all = stat.attributes();
        Attributes group = all.withPermissions(all.permissions() & ~GROUP | rights.getAsInt() << GROUP_SHIFT);
        return new DiskStat(group, stat.size(), stat.device(), stat.inode(), stat.special());
    }
}
