package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.burnish.image.BlockSource;
import org.burnish.media.MediaListener;
import org.burnish.media.TrackWriter;
import org.burnish.recorder.ImageOutput;
import org.jspecify.annotations.Nullable;

/** Writes an image into a channel. */
final class OutputWriter implements TrackWriter {

    private final ImageOutput output;
    private @Nullable WritableByteChannel channel;
    private long written;

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
        int bytes = blocks.remaining();
        while (blocks.hasRemaining()) {
            channel().write(blocks);
        }
        written += bytes / BlockSource.BLOCK;
    }

    @Override
    public void overwrite(long lba, ByteBuffer blocks) {
        throw new UnsupportedOperationException("what went into a stream stays as it is");
    }

    @Override
    public long written() {
        return written;
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
