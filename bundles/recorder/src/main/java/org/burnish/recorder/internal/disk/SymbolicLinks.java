package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.NameBytes;

/**
 * Makes symbolic links whose targets are those of the image byte for byte. A path of Java loses slashes that are repeated or
 * at its end; where the target has them, the system's {@code ln} makes the link.
 */
final class SymbolicLinks {

    /** Gets both arguments in octal, so that neither the locale nor the shell changes a byte. */
    private static final String SCRIPT =
            "target=$(printf \"$1.\"); link=$(printf \"$2.\"); exec ln -s -- \"${target%.}\" \"${link%.}\"";

    private SymbolicLinks() {}

    static void make(Path link, String target) throws IOException {
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            throw new IOException("no file system can have a symbolic link whose target is empty or holds a zero byte");
        }
        if (target.contains("//") || (target.length() > 1 && target.endsWith("/"))) {
            String bytes = octal(NameBytes.encode(target));
            SystemProgram.run("ln", List.of("sh", "-c", SCRIPT, "sh", bytes, octal(DiskName.bytes(link))));
        } else {
            Files.createSymbolicLink(link, DiskName.path(link.getFileSystem(), target));
        }
    }

    private static String octal(byte[] bytes) {
        StringBuilder text = new StringBuilder(4 * bytes.length);
        for (byte value : bytes) {
            text.append('\\').append((char) ('0' + ((value & 0xFF) >> 6)));
            text.append((char) ('0' + ((value >> 3) & 7))).append((char) ('0' + (value & 7)));
        }
        return text.toString();
    }
}
