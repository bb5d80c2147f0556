package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of bytes one after the other; whole blocks go straight into the caller's direct buffer. A block that can't be
 * read is an {@link IOException} of the source, which names it.
 */
public final class RunChannel implements ReadableByteChannel {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(16 * BLOCK).asReadOnlyBuffer();

    private final BlockSource source;
    private final Iterator<Run> runs;
    private Run run = new Run(0, 0);
    private long offset;
    private @Nullable ByteBuffer single;
    private boolean closed;

    /** @param runs in the order of the bytes */
    public RunChannel(BlockSource source, Iterator<Run> runs) {
        this.source = source;
        this.runs = runs;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        while (offset >= run.bytes()) {
            if (!runs.hasNext()) {
                return -1;
            }
            run = runs.next();
            offset = 0;
        }
        int wanted = (int) Math.min(target.remaining(), run.bytes() - offset);
        int got = wanted == 0 ? 0 : run.isZeros() ? zeros(wanted, target) : recorded(wanted, target);
        offset += got;
        return got;
    }

    private static int zeros(int wanted, ByteBuffer target) {
        int count = Math.min(wanted, ZEROS.capacity());
        target.put(ZEROS.duplicate().limit(count));
        return count;
    }

    private int recorded(int wanted, ByteBuffer target) throws IOException {
        long address = run.address() + offset;
        int whole = wanted - wanted % BLOCK;
        return address % BLOCK == 0 && whole > 0 && target.isDirect()
                ? readBlocks(address / BLOCK, whole, target)
                : readInside(address, wanted, target);
    }

    private int readBlocks(long lba, int bytes, ByteBuffer target) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + bytes);
        try {
            source.read(lba, target);
        } finally {
            target.limit(limit);
        }
        return bytes;
    }

    private int readInside(long address, int wanted, ByteBuffer target) throws IOException {
        if (single == null) {
            single = ByteBuffer.allocateDirect(BLOCK);
        }
        source.read(address / BLOCK, single.clear());
        int skip = (int) (address % BLOCK);
        int bytes = Math.min(wanted, BLOCK - skip);
        target.put(single.position(skip).limit(skip + bytes));
        return bytes;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
