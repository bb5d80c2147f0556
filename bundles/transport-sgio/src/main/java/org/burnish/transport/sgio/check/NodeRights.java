package org.burnish.transport.sgio.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The rights on a node.
 *
 * @param owner who it belongs to
 * @param group the group it belongs to
 * @param mode the rights as {@code rw-rw----}
 * @param usable whether this process may read and write it
 */
record NodeRights(String owner, String group, String mode, boolean usable) {

    /** Where the rights of the group begin. */
    private static final int GROUP = 3;

    /** As the file system reports them. */
    static NodeRights of(Path node) {
        boolean usable = Files.isReadable(node) && Files.isWritable(node);
        try {
            PosixFileAttributes attributes = Files.readAttributes(node, PosixFileAttributes.class);
            return new NodeRights(
                    attributes.owner().getName(),
                    attributes.group().getName(),
                    PosixFilePermissions.toString(attributes.permissions()),
                    usable);
        } catch (IOException | UnsupportedOperationException unknown) {
            return new NodeRights("?", "?", "?", usable);
        }
    }

    /** Whether members of its group may read and write it. */
    boolean groupMayUse() {
        return mode.startsWith("rw", GROUP);
    }
}
