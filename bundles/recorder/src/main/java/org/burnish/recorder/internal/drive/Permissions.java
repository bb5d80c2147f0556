package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.burnish.scsi.DeviceAddress;

/** The reading and writing rights of owner, group and others at a drive's node or file, as {@code rwrw--}. */
final class Permissions {

    private static final PosixFilePermission[] ORDER = {
        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE
    };

    private Permissions() {}

    static String of(DeviceAddress address) {
        try {
            return text(Files.getPosixFilePermissions(Path.of(address.path())));
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            // not a local path: whoever can name a remote drive may use it
            return "rwrwrw";
        }
    }

    static String text(Set<PosixFilePermission> granted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ORDER.length; i++) {
            text.append(granted.contains(ORDER[i]) ? (i % 2 == 0 ? 'r' : 'w') : '-');
        }
        return text.toString();
    }
}
