package org.burnish.image.iso9660.partition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.FileContent;
import org.burnish.image.LimitedChannel;

/**
 * Some of the bytes of a file on disk.
 *
 * @param file on disk
 * @param offset of the first byte
 * @param size in bytes
 */
record FileInterval(Path file, long offset, long size) implements FileContent {

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public String origin() {
        return file.toString();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(offset);
        return new LimitedChannel(channel, size);
    }
}
