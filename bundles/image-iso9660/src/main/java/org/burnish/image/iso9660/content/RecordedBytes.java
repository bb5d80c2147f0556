package org.burnish.image.iso9660.content;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.FileContent;

/** Reads the bytes of a content forward, with steps over what is not needed. */
final class RecordedBytes implements Closeable {

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer;
    private long position;

    /**
     * @param run how many bytes to read at once, whole blocks
     */
    RecordedBytes(FileContent content, int run) throws IOException {
        channel = content.open();
        buffer = ByteBuffer.allocateDirect(run).limit(0);
    }

    long position() {
        return position;
    }

    /** Goes forward to a byte. */
    void skipTo(long target) throws IOException {
        while (position < target) {
            int step = (int) Math.min(target - position, filled().remaining());
            buffer.position(buffer.position() + step);
            position += step;
        }
    }

    /** Gives the bytes at the position, as many as are at hand and at most so many. */
    byte[] next(int max) throws IOException {
        byte[] bytes = new byte[Math.min(max, filled().remaining())];
        buffer.get(bytes);
        position += bytes.length;
        return bytes;
    }

    /** Fills a buffer. */
    void read(ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            target.put(next(target.remaining()));
        }
    }

    private ByteBuffer filled() throws IOException {
        while (!buffer.hasRemaining()) {
            int read = channel.read(buffer.clear());
            buffer.flip();
            if (read < 0) {
                buffer.limit(0);
                throw new EOFException("it ends at byte " + position);
            }
        }
        return buffer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
