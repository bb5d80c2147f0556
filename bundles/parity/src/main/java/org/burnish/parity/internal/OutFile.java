package org.burnish.parity.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.BlockSource;

/** A new file that is written in any order. It does not remain unless it is kept. */
final class OutFile implements Closeable {

    private final Path path;
    private final FileChannel channel;
    private boolean kept;

    /** Makes a file, which must not exist. */
    OutFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    Path path() {
        return path;
    }

    /** Writes all remaining bytes. */
    void write(long at, ByteBuffer data) throws IOException {
        for (long to = at; data.hasRemaining(); ) {
            to += channel.write(data, to);
        }
    }

    void write(long block, byte[] data) throws IOException {
        write(block * BlockSource.BLOCK, ByteBuffer.wrap(data));
    }

    /** Fills a buffer; what was never written are zeros. */
    void read(long at, ByteBuffer target) throws IOException {
        for (long from = at; target.hasRemaining(); ) {
            int got = channel.read(target, from);
            if (got < 0) {
                target.put(new byte[target.remaining()]);
            }
            from += got;
        }
    }

    /** Reads a block. */
    void read(long block, byte[] target) throws IOException {
        read(block * BlockSource.BLOCK, ByteBuffer.wrap(target));
    }

    /** Gives the file its size: what lies behind is cut off, what is missing are zeros. */
    void resize(long bytes) throws IOException {
        channel.truncate(bytes);
        if (channel.size() < bytes) {
            write(bytes - 1, ByteBuffer.allocate(1));
        }
    }

    /** Puts the file on the disk; it remains. */
    void keep() throws IOException {
        channel.force(true);
        kept = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) {
            Files.deleteIfExists(path);
        }
    }
}
