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
import org.burnish.image.attribute.LinuxAccessList;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What files have beside their mode: access control lists and extended attributes. Those that are not kept are
 * reported file by file, and so is a file that can't be asked for them, which is added all the same. The group's bits of the
 * mode of a file with such a list are its mask's, which says what anybody named in the list may do at most; without the list
 * they would give the group more than it had.
 */
final class BesideMode {

    private static final int GROUP = 0070;
    private static final int GROUP_SHIFT = 3;

    private final @Nullable ExtendedAttributes natives;
    private final KeptAttributes kept;
    private final ImageListener listener;
    private final BooleanSupplier first;
    private volatile boolean asking;

    /**
     * Makes one.
     *
     * @param natives null where nobody can be asked; then nothing is found
     * @param first whether it was not reported yet that no file can be asked
     */
    BesideMode(
            @Nullable ExtendedAttributes natives, KeptAttributes kept, ImageListener listener, BooleanSupplier first) {
        this.natives = natives;
        this.kept = kept;
        this.listener = listener;
        this.first = first;
        this.asking = natives != null;
    }

    /** Which attributes files keep. */
    KeptAttributes kept() {
        return kept;
    }

    /** What lstat says of a file, with the bits of its group itself where its list is not kept, and what is kept. */
    DiskStat stat(Path path) throws IOException {
        DiskStat stat = DiskStat.of(path);
        Attributes all = beside(path, stat.attributes());
        if (!kept.numbers()) {
            return stat.with(all);
        }
        return stat.with(
                all.with(all.named().with(AttributeKey.SOURCE, new SourceNumber(stat.device(), stat.inode()))));
    }

    /** The attributes of a file with those that are kept, and with the bits of its group itself. */
    Attributes beside(Path path, Attributes stat) {
        if (!asking) {
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

    private Attributes asked(Path path, Attributes stat) throws IOException {
        ExtendedAttributes present = Objects.requireNonNull(natives, "nobody can be asked");
        List<String> names = present.names(path);
        if (names.isEmpty()) {
            return stat;
        }
        Optional<byte[]> access = list(path, names, LinuxAccessList.ACCESS_NAME);
        Optional<byte[]> inherited = list(path, names, LinuxAccessList.INHERITED_NAME);
        NamedAttributes named = extended(path, names);
        Optional<AccessList> list = LinuxAccessList.join(access, inherited);
        Attributes all = stat;
        if (kept.lists() && list.isPresent()) {
            named = named.with(AttributeKey.ACL, list.get());
        } else if (access.isPresent() || inherited.isPresent()) {
            report(ImageNotice.Kind.ACL_LEFT_OUT, path, "its access control list is left out");
            all = withGroup(all, list.map(AccessList::groupRights).orElse(OptionalInt.empty()));
        }
        return all.with(named);
    }

    private Optional<byte[]> list(Path path, List<String> names, String name) throws IOException {
        return names.contains(name) ? Objects.requireNonNull(natives).value(path, name) : Optional.empty();
    }

    private NamedAttributes extended(Path path, List<String> names) throws IOException {
        NamedAttributes named = NamedAttributes.NONE;
        boolean missed = false;
        for (String name : names) {
            Optional<byte[]> value =
                    kept.keeps(name) ? Objects.requireNonNull(natives).value(path, name) : Optional.empty();
            if (value.isPresent()) {
                named = named.with(AttributeKey.extended(name), value.get());
            } else {
                missed |= isOfUsers(name);
            }
        }
        if (missed) {
            boolean all = named.isEmpty();
            report(
                    ImageNotice.Kind.ATTRIBUTES_LEFT_OUT,
                    path,
                    all ? "its extended attributes are left out" : "some of its extended attributes are left out");
        }
        return named;
    }

    /** Labels that the system gives to every file are not worth a word. */
    private static boolean isOfUsers(String name) {
        return name.startsWith("user.") || name.startsWith("trusted.") || name.equals("security.capability");
    }

    /** Whether the loss of a node's named attribute is worth a word. An access control list has a word of its own. */
    static boolean isMissed(String name) {
        boolean label = AttributeKey.isExtended(name, "security") || AttributeKey.isExtended(name, "system");
        return !name.equals(AttributeKey.ACL.name())
                && !AttributeKey.isForFormats(name)
                && (!label
                        || name.equals(
                                AttributeKey.extended("security.capability").name()));
    }

    private void report(ImageNotice.Kind kind, Path path, String detail) {
        listener.notice(new ImageNotice(kind, path.toString(), detail));
    }

    /** Attributes whose group has these rights, if they are known. */
    static Attributes withGroup(Attributes all, OptionalInt rights) {
        return rights.isPresent()
                ? all.withPermissions(all.permissions() & ~GROUP | rights.getAsInt() << GROUP_SHIFT)
                : all;
    }
}
