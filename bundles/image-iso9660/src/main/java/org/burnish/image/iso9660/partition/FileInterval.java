package org.burnish.image.iso9660.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.FileContent;

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
        return new Limited(channel, size);
    }

    private static final class Limited implements ReadableByteChannel {

        private final FileChannel source;
        private long rest;

        Limited(FileChannel source, long rest) {
            this.source = source;
            this.rest = rest;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int limit = target.limit();
            target.limit(target.position() + (int) Math.min(rest, target.remaining()));
            int count = source.read(target);
            target.limit(limit);
            rest -= Math.max(0, count);
            return count;
        }

        @Override
        public boolean isOpen() {
            return source.isOpen();
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
