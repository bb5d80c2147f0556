package org.burnish.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, since nobody can end a read of standard input: who waits for bytes here is woken by
 * an interruption, or by closing. The thread ends with the stream, or at its first byte after closing.
 */
final class PumpedChannel implements ReadableByteChannel {

    private static final int CHUNK = 256 * 1024;
    private static final int CHUNKS = 4;
    private static final Chunk END = new Chunk(ByteBuffer.allocate(0), true, null);

    private record Chunk(
            ByteBuffer bytes, boolean last, @Nullable IOException failure) {}

    private final InputStream stream;
    private final Thread pump;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private Chunk current = new Chunk(ByteBuffer.allocate(0), false, null);
    private boolean started;
    private volatile boolean closed;

    PumpedChannel(InputStream stream, String name) {
        this.stream = stream;
        pump = new Thread(this::pump, name);
        pump.setDaemon(true);
    }

    private void pump() {
        try {
            while (!closed) {
                byte[] bytes = new byte[CHUNK];
                int count = stream.read(bytes);
                if (count < 0) {
                    break;
                }
                chunks.put(new Chunk(ByteBuffer.wrap(bytes, 0, count), false, null));
            }
            chunks.put(END);
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            // closed: nobody wants the rest
        }
    }

    private void fail(IOException cause) {
        try {
            chunks.put(new Chunk(ByteBuffer.allocate(0), true, cause));
        } catch (InterruptedException e) {
            // closed: nobody wants to know
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!started) {
            started = true;
            pump.start();
        }
        while (!current.last() && !current.bytes().hasRemaining()) {
            current = next();
            if (current.failure() != null) {
                throw current.failure();
            }
        }
        if (current.last()) {
            return -1;
        }
        int count = Math.min(target.remaining(), current.bytes().remaining());
        target.put(current.bytes().duplicate().limit(current.bytes().position() + count));
        current.bytes().position(current.bytes().position() + count);
        return count;
    }

    private Chunk next() throws IOException {
        try {
            Chunk chunk = closed ? END : chunks.take();
            if (closed) {
                throw new AsynchronousCloseException();
            }
            return chunk;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    /** Wakes who waits. */
    @Override
    public void close() {
        closed = true;
        pump.interrupt();
        while (!chunks.offer(END)) {
            chunks.poll();
        }
    }
}
