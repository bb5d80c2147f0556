package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.image.NameBytes;

/**
 * Makes symbolic links whose targets are those of the image byte for byte. A path of Java loses slashes that are repeated or
 * at its end; where the target has them, the system's {@code ln} makes the link.
 */
final class SymbolicLinks {

    private SymbolicLinks() {}

    static void make(Path link, String target) throws IOException {
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            throw new IOException("no file system can have a symbolic link whose target is empty or holds a zero byte");
        }
        if (target.contains("//") || (target.length() > 1 && target.endsWith("/"))) {
            SystemProgram.run(
                    "ln",
                    SystemProgram.word("-s"),
                    SystemProgram.word("--"),
                    NameBytes.encode(target),
                    DiskName.bytes(link));
        } else {
            Files.createSymbolicLink(link, DiskName.path(link.getFileSystem(), target));
        }
    }
}
