package org.burnish.mkisofs;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Whose words a file has. */
final class StartUpFile {

    private static final String ADMINISTRATOR = "root";

    private StartUpFile() {}

    /** Whether only this user or the administrator can have written a file. */
    static boolean isTrusted(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        Set<PosixFilePermission> permissions = attributes.permissions();
        String owner = attributes.owner().getName();
        return !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && (owner.equals(System.getProperty("user.name")) || owner.equals(ADMINISTRATOR));
    }
}
