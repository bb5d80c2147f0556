package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.BlockSource;
import org.burnish.verifier.ScanRequest;
import org.jspecify.annotations.Nullable;

/** A file that takes what a scan could read, at the place where it was. */
final class SparseCopy implements ScanRequest.Copy, AutoCloseable {

    private final @Nullable FileChannel channel;

    private SparseCopy(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** A copy to a file, which may exist; without a path nothing is copied. */
    static SparseCopy to(@Nullable Path path) throws IOException {
        return new SparseCopy(
                path == null ? null : FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    @Override
    public void put(long lba, ByteBuffer data) throws IOException {
        if (channel == null) {
            return;
        }
        long position = lba * BlockSource.BLOCK;
        while (data.hasRemaining()) {
            position += channel.write(data, position);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
