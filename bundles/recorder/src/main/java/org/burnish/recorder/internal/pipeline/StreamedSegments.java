package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.burnish.image.BlockSource;
import org.burnish.image.Segment;
import org.burnish.scsi.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a stream whose end nobody knows: a segment is what was read of it, and is used up before the next one is asked
 * for. The last block is filled up with zeros.
 */
final class StreamedSegments implements Iterator<Segment> {

    private static final int BLOCKS = 128;

    private final VerbatimLayout.Opener opener;
    private final String origin;
    private final LongConsumer counted;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(BLOCKS * BlockSource.BLOCK);
    private @Nullable ReadableByteChannel channel;
    private @Nullable UncheckedIOException failure;
    private boolean pending;
    private boolean ended;
    private long read;

    /** @param counted receives the number of all bytes at the end */
    StreamedSegments(VerbatimLayout.Opener opener, String origin, LongConsumer counted) {
        this.opener = opener;
        this.origin = origin;
        this.counted = counted;
    }

    /**
     * Waits for what comes next.
     *
     * @throws UncheckedIOException if the stream fails; also whenever this is asked again
     */
    @Override
    public boolean hasNext() {
        if (failure != null) {
            throw failure;
        }
        if (!pending && !ended) {
            try {
                pending = fill();
            } catch (IOException e) {
                failure = new UncheckedIOException(
                        "'" + origin + "' can't be read from byte " + read + " on: " + Reason.of(e), e);
                throw failure;
            }
        }
        return pending;
    }

    private boolean fill() throws IOException {
        if (channel == null) {
            channel = opener.open();
        }
        bytes.clear();
        while (bytes.hasRemaining() && !ended) {
            int count = channel.read(bytes);
            ended = count < 0;
            read += Math.max(0, count);
        }
        if (ended) {
            channel.close();
            requireBytes();
            counted.accept(read);
            while (bytes.position() % BlockSource.BLOCK != 0) {
                bytes.put((byte) 0);
            }
        }
        bytes.flip();
        return bytes.hasRemaining();
    }

    private void requireBytes() throws IOException {
        if (read == 0) {
            throw new IOException("it ended before its first byte");
        }
    }

    @Override
    public Segment next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        pending = false;
        return new Read(bytes);
    }

    private record Read(ByteBuffer bytes) implements Segment.Generated {

        @Override
        public long blocks() {
            return bytes.remaining() / BlockSource.BLOCK;
        }

        @Override
        public void fill(long block, ByteBuffer target) {
            int from = (int) block * BlockSource.BLOCK;
            target.put(bytes.duplicate().limit(from + target.remaining()).position(from));
        }
    }
}
