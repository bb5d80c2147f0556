package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of extents one after the other; whole blocks go straight into the caller's buffer. */
final class ExtentChannel implements ReadableByteChannel {

    private final BlockSource source;
    private final List<Extent> extents;
    private int index;
    private long offset;
    private @Nullable ByteBuffer single;
    private boolean closed;

    ExtentChannel(BlockSource source, List<Extent> extents) {
        this.source = source;
        this.extents = extents;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        while (index < extents.size() && offset >= extents.get(index).bytes()) {
            index++;
            offset = 0;
        }
        if (index == extents.size()) {
            return -1;
        }
        Extent extent = extents.get(index);
        int wanted = (int) Math.min(target.remaining(), extent.bytes() - offset);
        int whole = (int) Math.min(
                wanted - wanted % BlockSource.BLOCK, extent.contiguous(offset / BlockSource.BLOCK) * BlockSource.BLOCK);
        int got = offset % BlockSource.BLOCK == 0 && whole > 0
                ? readBlocks(extent, whole, target)
                : readInside(extent, wanted, target);
        offset += got;
        return got;
    }

    private int readBlocks(Extent extent, int bytes, ByteBuffer target) throws IOException {
        int limit = target.limit();
        target.limit(target.position() + bytes);
        try {
            source.read(extent.address(offset / BlockSource.BLOCK), target);
        } finally {
            target.limit(limit);
        }
        return bytes;
    }

    private int readInside(Extent extent, int wanted, ByteBuffer target) throws IOException {
        if (single == null) {
            single = ByteBuffer.allocateDirect(BlockSource.BLOCK);
        }
        source.read(extent.address(offset / BlockSource.BLOCK), single.clear());
        int skip = (int) (offset % BlockSource.BLOCK);
        int bytes = Math.min(wanted, BlockSource.BLOCK - skip);
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
