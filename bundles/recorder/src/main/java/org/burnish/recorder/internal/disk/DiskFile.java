package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.burnish.image.FileContent;

/**
 * The bytes of a file on disk. Small, since there may be millions: it shares its directory's path and its node's name.
 * It is its own identity, by device and inode, so that hard links and files added twice are stored once.
 */
final class DiskFile implements FileContent {

    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path directory;
    private final String name;
    private final long size;
    private final long device;
    private final long inode;

    DiskFile(Path directory, String name, DiskStat stat) {
        this.directory = directory;
        this.name = name;
        this.size = stat.size();
        this.device = stat.device();
        this.inode = stat.inode();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        return FileChannel.open(DiskName.resolve(directory, name), READ);
    }

    @Override
    public String origin() {
        return DiskName.resolve(directory, name).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiskFile that && device == that.device && inode == that.inode;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(inode * 0x9E3779B97F4A7C15L ^ device);
    }
}
