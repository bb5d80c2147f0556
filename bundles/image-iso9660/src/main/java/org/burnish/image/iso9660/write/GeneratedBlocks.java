package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;
import org.burnish.image.Segment;
import org.burnish.image.iso9660.record.Numbers;

/** A segment whose blocks a function makes. */
record GeneratedBlocks(long blocks, Filler filler) implements Segment.Generated {

    /** Makes some of the blocks. */
    @FunctionalInterface
    interface Filler {
        void fill(long block, ByteBuffer target);
    }

    /** Blocks of zeros. */
    static GeneratedBlocks zeros(long blocks) {
        return new GeneratedBlocks(blocks, (block, target) -> Numbers.putZeros(target, target.remaining()));
    }

    /** Blocks of bytes, from position 0 to the limit. */
    static GeneratedBlocks of(ByteBuffer bytes) {
        return new GeneratedBlocks(
                bytes.limit() / BlockSource.BLOCK,
                (block, target) -> target.put(bytes.slice((int) block * BlockSource.BLOCK, target.remaining())));
    }

    @Override
    public void fill(long block, ByteBuffer target) {
        filler.fill(block, target);
    }
}
