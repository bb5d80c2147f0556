package org.burnish.iso.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;
import org.burnish.iso.StreamSource;

/** A file whose bytes come from a stream, which has to have as many as was said. */
final class SizedStream implements FileContent {

    private final ImagePath path;
    private final long size;
    private final StreamSource source;
    private final Troubles troubles;

    private SizedStream(ImagePath path, long size, StreamSource source, Troubles troubles) {
        this.path = path;
        this.size = size;
        this.source = source;
        this.troubles = troubles;
    }

    /**
     * Makes one.
     *
     * @param troubles hear of a stream that fails, or has another size
     * @throws IOException when it shall be empty, so that nobody would look into it, and is not
     */
    static SizedStream of(ImagePath path, long size, StreamSource source, Troubles troubles) throws IOException {
        SizedStream stream = new SizedStream(path, size, source, troubles);
        if (size == 0) {
            try (InputStream empty = source.open()) {
                if (empty.read() >= 0) {
                    throw stream.tooLong();
                }
            }
        }
        return stream;
    }

    private IOException tooLong() {
        return new IOException("The stream of '" + path + "' has more bytes than the " + size
                + " that were announced. Announce its size as it is");
    }

    private IOException tooShort(long bytes) {
        return new IOException("The stream of '" + path + "' has " + bytes + " bytes, and " + size
                + " were announced. Announce its size as it is");
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
    public String origin() {
        return path.toString();
    }

    @Override
    public ReadableByteChannel open() throws IOException {
        try {
            return new Counted(Channels.newChannel(source.open()));
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    private IOException failed(Exception cause) {
        IOException failure =
                new IOException("The stream of '" + path + "' can't be read: " + cause.getMessage(), cause);
        troubles.add(failure);
        return failure;
    }

    private IOException reported(IOException trouble) {
        troubles.add(trouble);
        return trouble;
    }

    /** Counts what is read. */
    private final class Counted implements ReadableByteChannel {

        private final ReadableByteChannel stream;
        private long bytes;

        Counted(ReadableByteChannel stream) {
            this.stream = stream;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int count = next(target);
            if (count < 0 && bytes < size) {
                throw reported(tooShort(bytes));
            }
            bytes += Math.max(0, count);
            if (bytes > size) {
                throw reported(tooLong());
            }
            return count;
        }

        private int next(ByteBuffer target) throws IOException {
            try {
                return stream.read(target);
            } catch (IOException | RuntimeException e) {
                throw failed(e);
            }
        }

        @Override
        public boolean isOpen() {
            return stream.isOpen();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
