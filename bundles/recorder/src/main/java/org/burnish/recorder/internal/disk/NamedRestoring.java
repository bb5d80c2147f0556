package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.image.Attributes;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageNotice.Kind;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.LinuxAccessList;
import org.burnish.natives.ErrnoException;
import org.burnish.natives.ExtendedAttributes;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/** Gives files on disk the access control lists and extended attributes of nodes, and reports which could not be given. */
final class NamedRestoring {

    private final @Nullable ExtendedAttributes natives;
    private final KeptAttributes kept;
    private final ImageListener listener;
    private final AccountNumbers accounts = new AccountNumbers();
    private final AtomicBoolean inoperative;

    /** @param natives null where nobody can set attributes */
    NamedRestoring(@Nullable ExtendedAttributes natives, KeptAttributes kept, ImageListener listener) {
        this(natives, kept, listener, new AtomicBoolean());
    }

    private NamedRestoring(
            @Nullable ExtendedAttributes natives,
            KeptAttributes kept,
            ImageListener listener,
            AtomicBoolean inoperative) {
        this.natives = natives;
        this.kept = kept;
        this.listener = listener;
        this.inoperative = inoperative;
    }

    /** The same for another thread, which reports to a listener of its own. */
    NamedRestoring reportingTo(ImageListener other) {
        return new NamedRestoring(natives, kept, other, inoperative);
    }

    /** Whether files get lists that are made in a directory, or may get them, and these are not left as they are. */
    boolean givesLists(Path directory) {
        if (!kept.lists() || natives == null || inoperative.get()) {
            return false;
        }
        try {
            return natives.value(directory, LinuxAccessList.INHERITED_NAME).isPresent();
        } catch (IOException | RuntimeException | LinkageError e) {
            // it is tried, and reported, file by file
            return true;
        }
    }

    /** A change of a file. */
    @FunctionalInterface
    private interface Change {
        void by(ExtendedAttributes natives) throws IOException;
    }

    /**
     * The attributes that a file gets before its list: without the list, the group gets its own rights, not those that the list
     * gives to anybody at most.
     */
    Attributes attributes(ImageNode node) {
        Attributes all = node.attributes();
        if (all.named().isEmpty() || kept.lists() && natives != null && !inoperative.get()) {
            return all;
        }
        return withoutList(all);
    }

    /** The attributes that a file gets without its list. */
    static Attributes withoutList(Attributes all) {
        return BesideMode.withGroup(all, AccessList.groupRights(all.named()));
    }

    /** Sets extended attributes. Those of users need the permission to write, which the mode of the node may not give. */
    void setAttributes(ImageNode node, Path path) {
        boolean missed = false;
        for (String name : node.attributes().named().names()) {
            Optional<String> extended = AttributeKey.extendedName(name).filter(NamedRestoring::isNoList);
            if (extended.filter(kept::keeps).isPresent() && natives != null) {
                byte[] value = node.attributes().named().bytes(name).orElseThrow();
                change(node, name, each -> each.set(path, extended.get(), value));
            } else {
                missed |= isNoList(extended.orElse(name)) && BesideMode.isMissed(name);
            }
        }
        if (missed) {
            report(Kind.ATTRIBUTES_LEFT_OUT, node, "its extended attributes are not restored");
        }
    }

    private static boolean isNoList(String name) {
        return !name.equals(LinuxAccessList.ACCESS_NAME) && !name.equals(LinuxAccessList.INHERITED_NAME);
    }

    /**
     * Sets the lists, or removes those that the file has from the directory that it is in. The mode has to be set before;
     * returns whether it may stay: without the list that the node has it would give the group more than it had.
     */
    boolean setLists(ImageNode node, Path path) {
        Optional<AccessList> list = AccessList.in(node.attributes().named());
        if (!kept.lists() || natives == null) {
            if (list.isPresent()) {
                report(Kind.ACL_LEFT_OUT, node, "its access control list is not restored");
            }
            return true;
        }
        List<AccessEntry> own = new ArrayList<>();
        List<AccessEntry> inherited = new ArrayList<>();
        list.ifPresent(all -> all.entries().forEach(entry -> (entry.inherited() ? inherited : own).add(entry)));
        String name = AttributeKey.ACL.name();
        boolean set = change(node, name, each -> set(each, path, LinuxAccessList.ACCESS_NAME, own));
        if (node.attributes().type() == Attributes.DIRECTORY) {
            if (set || !inherited.isEmpty()) {
                change(node, name, each -> set(each, path, LinuxAccessList.INHERITED_NAME, inherited));
            }
        } else if (!inherited.isEmpty()) {
            report(Kind.NOT_SET, node, "it is restored, but without a list for new files in it: it is no directory");
        }
        return set || own.isEmpty();
    }

    private void set(ExtendedAttributes present, Path path, String name, List<AccessEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            present.remove(path, name);
            return;
        }
        List<AccessEntry> numbered = new ArrayList<>();
        for (AccessEntry entry : entries) {
            boolean named = entry.kind().qualified() && entry.number().isEmpty();
            numbered.add(named ? entry.of(accounts.number(entry)) : entry);
        }
        present.set(path, name, LinuxAccessList.encode(numbered));
    }

    /** Whether the change was made. */
    private boolean change(ImageNode node, String name, Change change) {
        if (natives == null || inoperative.get()) {
            countLost(node, name);
            return false;
        }
        try {
            change.by(natives);
            return true;
        } catch (IOException e) {
            boolean list = name.equals(AttributeKey.ACL.name());
            if (list || BesideMode.isMissed(name)) {
                report(Kind.NOT_SET, node, "it is restored, but without " + words(list, name) + ": " + reason(e));
            }
        } catch (RuntimeException | LinkageError e) {
            if (inoperative.getAndSet(true)) {
                countLost(node, name);
                return false;
            }
            String reason = Reason.of(e).lines().findFirst().orElse("").strip();
            report(
                    Kind.NOT_SET,
                    node,
                    "access control lists and extended attributes are not restored, of this and all other files: "
                            + reason);
        }
        return false;
    }

    /** Without the path on disk, which is that of a file whose name is yet to come. */
    private static String reason(IOException failure) {
        return Reason.of(failure.getCause() instanceof ErrnoException system ? system : failure);
    }

    private static String words(boolean list, String name) {
        return list
                ? "its access control list"
                : "the attribute " + AttributeKey.extendedName(name).orElse(name);
    }

    private void countLost(ImageNode node, String name) {
        if (name.equals(AttributeKey.ACL.name())) {
            if (AccessList.isIn(node.attributes().named())) {
                report(Kind.ACL_LEFT_OUT, node, "its access control list is not restored");
            }
        } else if (BesideMode.isMissed(name)) {
            report(Kind.ATTRIBUTES_LEFT_OUT, node, "its extended attributes are not restored");
        }
    }

    private void report(Kind kind, ImageNode node, String detail) {
        listener.notice(new ImageNotice(kind, node.path(), detail));
    }
}
