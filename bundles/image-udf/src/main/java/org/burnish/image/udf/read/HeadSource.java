package org.burnish.image.udf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/**
 * A medium whose first blocks are given: they may not have been written yet.
 *
 * @param head the blocks, from position 0 to the limit
 * @param start the LBA of the first of them
 * @param source where the others are read
 */
public record HeadSource(ByteBuffer head, long start, BlockSource source) implements BlockSource {

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        int begin = target.position();
        while (target.hasRemaining()) {
            long next = lba + (target.position() - begin) / BLOCK;
            long at = (next - start) * BLOCK;
            if (at < 0 || at >= head.limit()) {
                source.read(next, target);
                return;
            }
            int count = (int) Math.min(target.remaining(), head.limit() - at);
            target.put(head.duplicate().limit((int) at + count).position((int) at));
        }
    }

    @Override
    public long blocks() {
        return source.blocks();
    }
}
