package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import org.burnish.image.BlockSource;
import org.burnish.media.MediaListener;
import org.burnish.media.TrackWriter;
import org.burnish.recorder.ImageOutput;
import org.jspecify.annotations.Nullable;

/** Writes an image into a channel. */
final class OutputWriter implements TrackWriter {

    private final ImageOutput output;
    private volatile @Nullable WritableByteChannel channel;
    private long bytes;

    OutputWriter(ImageOutput output) {
        this.output = output;
    }

    @Override
    public String writeType() {
        return "stream";
    }

    @Override
    public void begin(MediaListener listener) throws IOException {
        channel = output.open();
    }

    private WritableByteChannel channel() throws IOException {
        if (channel == null) {
            throw new IOException("'" + output.name() + "' is not open");
        }
        return channel;
    }

    @Override
    public void write(ByteBuffer blocks) throws IOException {
        while (blocks.hasRemaining()) {
            bytes += channel().write(blocks);
        }
    }

    /** Whether it is open, and the system can copy files to it. */
    boolean takesFiles() {
        return channel instanceof FileChannel;
    }

    /**
     * Has the system copy bytes of a file.
     *
     * @return how many it copied; fewer than {@code count} where it can't go on, for whatever reason
     */
    long copy(FileChannel from, long position, long count) throws IOException {
        WritableByteChannel to = channel();
        long copied = 0;
        try {
            for (long more = 1; copied < count && more > 0; copied += more) {
                more = from.transferTo(position + copied, count - copied, to);
            }
        } catch (IOException eitherFile) {
            // who reads and writes the rest learns which of both it is
        }
        bytes += copied;
        return copied;
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) {
        throw new UnsupportedOperationException("what went into a stream stays as it is");
    }

    @Override
    public long written() {
        return bytes / BlockSource.BLOCK;
    }

    @Override
    public void finish(MediaListener listener) throws IOException {
        channel().close();
    }

    /** What was written stays; the owner of the output decides what becomes of it. */
    @Override
    public void abort(MediaListener listener) {
        try {
            channel().close();
        } catch (IOException closed) {
            // the failure before is the one that counts
        }
    }
}
