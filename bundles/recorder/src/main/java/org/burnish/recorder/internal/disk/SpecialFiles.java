package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.SpecialNode;

/** Makes pipes and device nodes with the system's {@code mknod}, since Java has no call for it. */
final class SpecialFiles {

    private SpecialFiles() {}

    static void make(SpecialNode node, Path path) throws IOException {
        long device = node.device();
        switch (node.attributes().type()) {
            case Attributes.FIFO -> mknod(List.of("mknod", path.toString(), "p"));
            case Attributes.CHARACTER_DEVICE -> mknod(device(path, "c", device));
            case Attributes.BLOCK_DEVICE -> mknod(device(path, "b", device));
            case Attributes.SOCKET -> throw new IOException("a socket has no use without the program that made it");
            default ->
                throw new IOException(String.format(
                        "files of type %o are not known", node.attributes().type()));
        }
    }

    private static List<String> device(Path path, String kind, long device) {
        return List.of("mknod", path.toString(), kind, Long.toString(major(device)), Long.toString(minor(device)));
    }

    /** The major number as Linux packs it. */
    static long major(long device) {
        return ((device >> 8) & 0xFFF) | ((device >> 32) & 0xFFFFF000L);
    }

    /** The minor number as Linux packs it. */
    static long minor(long device) {
        return (device & 0xFF) | ((device >> 12) & 0xFFFFFF00L);
    }

    private static void mknod(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for mknod");
        }
    }
}
