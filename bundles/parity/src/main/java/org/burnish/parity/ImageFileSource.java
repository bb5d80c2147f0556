package org.burnish.parity;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.burnish.image.BlockSource;

/** The blocks of a file; what the last one lacks are zeros. */
public final class ImageFileSource implements BlockSource, Closeable {

    private final Path file;
    private final FileChannel channel;
    private final long bytes;

    /** Opens a file for reading. */
    public ImageFileSource(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.READ);
        bytes = channel.size();
    }

    /** The size of the file. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        long at = lba * BLOCK;
        while (target.hasRemaining()) {
            int got = channel.read(target, at);
            if (got < 0) {
                fillUp(at, target);
                return;
            }
            at += got;
        }
    }

    private void fillUp(long at, ByteBuffer target) throws IOException {
        int begun = (int) (at % BLOCK);
        if (at == bytes && begun > 0) {
            target.put(new byte[BLOCK - begun]);
        } else {
            target.position(target.position() - begun);
        }
        if (target.hasRemaining()) {
            throw new EOFException("The file '" + file + "' ends before block " + BlockSource.blocksOf(at));
        }
    }

    @Override
    public long blocks() {
        return BlockSource.blocksOf(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
