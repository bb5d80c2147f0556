package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.BlockSource;

/** Some blocks can't be read. */
record BadSource(BlockSource source, List<Long> bad) implements BlockSource {

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        int limit = target.limit();
        for (long at = lba; target.position() < limit; at++) {
            if (bad.contains(at)) {
                throw new IOException("bad block " + at);
            }
            target.limit(target.position() + BLOCK);
            source.read(at, target);
            target.limit(limit);
        }
    }

    @Override
    public long blocks() {
        return source.blocks();
    }
}
