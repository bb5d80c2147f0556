package org.burnish.transport.emulator.stdio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;
import org.burnish.transport.emulator.file.BlockStore;
import org.burnish.transport.emulator.file.ChannelBlocks;
import org.jspecify.annotations.Nullable;

/** A plain file that holds blocks from its first byte on. It is made when the first block is written. */
public final class PlainFile implements Closeable {

    private final Path path;
    private final boolean writable;
    private @Nullable FileChannel channel;
    private @Nullable BlockStore blocks;

    private PlainFile(Path path, boolean writable) {
        this.path = path;
        this.writable = writable;
    }

    /**
     * Looks at what is at a path.
     *
     * @throws TransportException when it can't be used as a medium; nothing is changed
     */
    public static PlainFile at(Path path) throws TransportException {
        if (path.toString().isEmpty()) {
            throw unusable(path, "file.no-path", "the path of the file is missing");
        }
        if (Files.isDirectory(path)) {
            throw unusable(path, "file.directory", "it is a directory", "Name a file in it");
        }
        if (!Files.exists(path)) {
            return absent(path);
        }
        if (!Files.isRegularFile(path)) {
            throw unusable(
                    path,
                    "file.device",
                    "it is a device node or pipe, and overwriting a device by accident would destroy what it holds",
                    "Use a plain file, or for an optical drive its address without stdio:");
        }
        if (!Files.isReadable(path)) {
            throw unusable(path, "file.no-permission", "no permission to read it");
        }
        return new PlainFile(path, Files.isWritable(path));
    }

    private static PlainFile absent(Path path) throws TransportException {
        if (Files.isSymbolicLink(path)) {
            throw unusable(path, "file.dangling-link", "it is a link to nowhere");
        }
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw unusable(path, "file.no-directory", "there is no directory '" + directory + "' to make it in");
        }
        if (!Files.isWritable(directory)) {
            throw unusable(path, "file.no-permission", "no permission to write to '" + directory + "'");
        }
        return new PlainFile(path, true);
    }

    private static UnusableDriveException unusable(Path path, String code, String form, String... remedies) {
        Fact reason = Fact.of(code, "{reason}").with("reason", form);
        for (String remedy : remedies) {
            reason = reason.remedy(Remedy.of("remedy.other-file", remedy));
        }
        return new UnusableDriveException(new DeviceAddress(DeviceAddress.FILE_SCHEME, path.toString()), reason, null);
    }

    boolean isWritable() {
        return writable;
    }

    /** The blocks in the file; a last one that is not whole counts, and reads as filled up with zeros. */
    long blocks() {
        try {
            return Files.exists(path) ? (Files.size(path) + BlockStore.BLOCK - 1) / BlockStore.BLOCK : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The blocks for which the file system has room. */
    long freeBlocks() {
        try {
            return Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace() / BlockStore.BLOCK;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The blocks; the file is opened, and made where it is missing. */
    BlockStore open() throws IOException {
        if (blocks == null) {
            channel = writable
                    ? FileChannel.open(
                            path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    : FileChannel.open(path, StandardOpenOption.READ);
            blocks = new ChannelBlocks(channel, 0);
        }
        return blocks;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
            blocks = null;
        }
    }
}
