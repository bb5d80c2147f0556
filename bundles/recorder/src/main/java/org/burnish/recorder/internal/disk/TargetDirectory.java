package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.jspecify.annotations.Nullable;

/**
 * A directory on disk that nodes are restored in. One that this run made belongs to it alone until the end: only its owner may enter
 * it, and nothing is there that could be replaced or followed.
 */
final class TargetDirectory {

    private static final int OWNER = 0700;

    private final Path path;
    private final @Nullable Attributes made;
    private final boolean listed;

    /** Permissions that a new file here has if it is made with them; -1 if that was not seen yet. */
    private volatile int exact = -1;

    private TargetDirectory(Path path, @Nullable Attributes made, boolean listed) {
        this.path = path;
        this.made = made;
        this.listed = listed;
    }

    /** A directory that was there before. */
    static TargetDirectory existing(Path path) {
        return new TargetDirectory(path, null, true);
    }

    /** Makes a directory where nothing is. */
    static TargetDirectory make(Path path, NamedRestoring named) throws IOException {
        Files.createDirectory(path, NewMode.of(OWNER));
        return new TargetDirectory(path, DiskStat.of(path).attributes(), named.givesLists(path));
    }

    /** Whether this run made it. */
    boolean isMade() {
        return made != null;
    }

    /** Whether new files get access control lists here that are to be removed or replaced, or may get them. */
    boolean isListed() {
        return listed;
    }

    /** Whether files that are made here, and the directory itself, have this owner and group. */
    boolean owns(Attributes wanted) {
        return made != null && made.uid() == wanted.uid() && made.gid() == wanted.gid();
    }

    /** Whether files that are made here with these permissions surely have them, whatever is taken from all new files. */
    boolean keeps(int permissions) {
        return exact == permissions;
    }

    /** Files have these permissions that were made with them. */
    void keptBy(int permissions) {
        exact = permissions;
    }

    Path path() {
        return path;
    }

    /** Where a node is restored. */
    Path place(ImageNode node) {
        return DiskName.resolve(path, node.name());
    }
}
