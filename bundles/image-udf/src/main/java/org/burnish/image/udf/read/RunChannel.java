package org.burnish.image.udf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import org.burnish.image.BlockSource;
import org.burnish.image.udf.volume.Run;
import org.burnish.image.udf.volume.Runs;

/** Reads runs one after the other; whole blocks go straight into the caller's buffer. */
final class RunChannel implements ReadableByteChannel {

    private static final int BLOCK = BlockSource.BLOCK;
    private static final ByteBuffer ZEROS =
            ByteBuffer.allocateDirect(16 * BLOCK).asReadOnlyBuffer();

    private final BlockSource source;
    private final Runs runs;
    private int index;
    private long offset;
    private ByteBuffer single;
    private boolean closed;

    RunChannel(BlockSource source, Runs runs) {
        this.source = source;
        this.runs = runs;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        while (index < runs.count() && offset >= runs.run(index).bytes()) {
            index++;
            offset = 0;
        }
        if (index == runs.count()) {
            return -1;
        }
        Run run = runs.run(index);
        int wanted = (int) Math.min(target.remaining(), run.bytes() - offset);
        int got = run.isZeros() ? zeros(wanted, target) : recorded(run.address() + offset, wanted, target);
        offset += got;
        return got;
    }

    private static int zeros(int wanted, ByteBuffer target) {
        int count = Math.min(wanted, ZEROS.capacity());
        target.put(ZEROS.duplicate().limit(count));
        return count;
    }

    private int recorded(long address, int wanted, ByteBuffer target) throws IOException {
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
