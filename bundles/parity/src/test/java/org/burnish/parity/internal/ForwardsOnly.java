package org.burnish.parity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/** Fails the test when a block is read that is not behind the last one. */
final class ForwardsOnly implements BlockSource {

    private final BlockSource source;
    private long next;

    ForwardsOnly(BlockSource source) {
        this.source = source;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        assertThat(lba).isEqualTo(next);
        next += target.remaining() / BLOCK;
        source.read(lba, target);
    }

    @Override
    public long blocks() {
        return source.blocks();
    }
}
