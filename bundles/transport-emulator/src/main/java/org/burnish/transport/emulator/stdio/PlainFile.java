package org.burnish.transport.emulator.stdio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;
import org.burnish.transport.emulator.file.BlockStore;
import org.burnish.transport.emulator.file.ChannelBlocks;
import org.jspecify.annotations.Nullable;

/**
 * A plain file that holds blocks from its first byte on. It is made when the first block is written. The device node of a disk is
 * one, too, whose size does not change.
 */
public final class PlainFile implements Closeable {

    private final Path path;
    private final boolean writable;
    private final boolean disk;
    private @Nullable FileChannel channel;
    private @Nullable BlockStore blocks;

    private PlainFile(Path path, boolean writable, boolean disk) {
        this.path = path;
        this.writable = writable;
        this.disk = disk;
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
        Optional<DiskNode> disk = DiskNode.at(path);
        if (disk.isEmpty() && !Files.isRegularFile(path)) {
            throw unusable(
                    path,
                    "file.device",
                    "it is a pipe, or the device node of something that is no disk",
                    "Use a plain file, or for an optical drive its address without stdio:");
        }
        refuseUsed(path, disk);
        if (!Files.isReadable(path)) {
            throw unusable(path, "file.no-permission", "no permission to read it");
        }
        return new PlainFile(path, Files.isWritable(path), disk.isPresent());
    }

    private static void refuseUsed(Path path, Optional<DiskNode> disk) throws TransportException {
        Optional<String> use = disk.flatMap(DiskNode::use);
        if (use.isPresent()) {
            throw unusable(
                    path,
                    "file.in-use",
                    "it is in use: " + use.get(),
                    "Make sure that it is the right disk, and unmount what is mounted of it");
        }
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
        return new PlainFile(path, true, false);
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
            if (disk) {
                open();
                return channel == null ? 0 : channel.size() / BlockStore.BLOCK;
            }
            return Files.exists(path) ? (Files.size(path) + BlockStore.BLOCK - 1) / BlockStore.BLOCK : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The blocks for which the file system has room. */
    long freeBlocks() {
        if (disk) {
            return 0;
        }
        try {
            return Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace() / BlockStore.BLOCK;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The blocks; the file is opened, and made where it is missing. */
    BlockStore open() throws IOException {
        if (blocks == null) {
            channel = FileChannel.open(path, modes());
            blocks = new ChannelBlocks(channel, 0);
        }
        return blocks;
    }

    private Set<OpenOption> modes() {
        if (!writable) {
            return Set.of(StandardOpenOption.READ);
        }
        return disk
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    @Override
    public void close() throws IOException {
        if (channel != null && disk && writable) {
            // who pulls a stick after this expects that it holds everything
            channel.force(false);
        }
        if (channel != null) {
            channel.close();
            channel = null;
            blocks = null;
        }
    }
}
