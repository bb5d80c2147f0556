package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.image.Attributes;
import org.burnish.image.SpecialNode;

/** Makes pipes and device nodes with the system's {@code mknod}, and sets their times, since Java has no calls for it. */
final class SpecialFiles {

    /** What xorriso, too, takes for damaged. */
    private static final long DAMAGED = 1;

    private SpecialFiles() {}

    static boolean isDevice(SpecialNode node) {
        int type = node.attributes().type();
        return type == Attributes.CHARACTER_DEVICE || type == Attributes.BLOCK_DEVICE;
    }

    static void make(SpecialNode node, Path path) throws IOException {
        long device = node.device();
        switch (node.attributes().type()) {
            case Attributes.FIFO -> make(path, "p");
            case Attributes.CHARACTER_DEVICE -> device(path, "c", device);
            case Attributes.BLOCK_DEVICE -> device(path, "b", device);
            default ->
                throw new IOException("files of type "
                        + Integer.toOctalString(node.attributes().type()) + " are not known");
        }
    }

    private static void device(Path path, String kind, long device) throws IOException {
        if (device == DAMAGED) {
            throw new IOException("it is major 0, minor 1, which old versions of xorriso made of any device");
        }
        make(path, kind, Long.toString(major(device)), Long.toString(minor(device)));
    }

    /** The major number as Linux packs it. */
    static long major(long device) {
        return ((device >> 8) & 0xFFF) | ((device >> 32) & 0xFFFFF000L);
    }

    /** The minor number as Linux packs it. */
    static long minor(long device) {
        return (device & 0xFF) | ((device >> 12) & 0xFFFFFF00L);
    }

    /**
     * Sets times without opening the file, as Java would: a pipe would wait for its other end, and a device may do anything.
     * The system's {@code touch} knows how.
     */
    static void setTimes(Path path, Attributes attributes) throws IOException {
        if (attributes.accessed() == attributes.modified()) {
            touch("-am", attributes.modified(), path);
        } else {
            touch("-m", attributes.modified(), path);
            touch("-a", attributes.accessed(), path);
        }
    }

    private static void touch(String which, long seconds, Path path) throws IOException {
        SystemProgram.run(
                "touch",
                SystemProgram.word("-ch" + which.substring(1)),
                SystemProgram.word("-d"),
                SystemProgram.word("@" + seconds),
                SystemProgram.word("--"),
                DiskName.bytes(path));
    }

    /** Runs {@code mknod} with the path before its other words. */
    private static void make(Path path, String... words) throws IOException {
        byte[][] arguments = new byte[words.length + 1][];
        arguments[0] = DiskName.bytes(path);
        for (int i = 0; i < words.length; i++) {
            arguments[i + 1] = SystemProgram.word(words[i]);
        }
        SystemProgram.run("mknod", arguments);
    }
}
