package org.burnish.scsi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The device node of a disk of this machine. */
public final class BlockDevice {

    /** Of the mode of a file (POSIX, sys/stat.h). */
    private static final int TYPE = 0170000;

    private static final int BLOCK_DEVICE = 0060000;

    private BlockDevice() {}

    /**
     * Whether there is one at a path.
     *
     * @throws IOException when the system does not tell what is there
     */
    public static boolean isAt(Path path) throws IOException {
        return Files.exists(path)
                && path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((int) Files.getAttribute(path, "unix:mode") & TYPE) == BLOCK_DEVICE;
    }
}
