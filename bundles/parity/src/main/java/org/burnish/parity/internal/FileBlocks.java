package org.burnish.parity.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.burnish.image.BlockSource;

/** The blocks of a file that is being made. */
record FileBlocks(OutFile file, long blocks) implements BlockSource {

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        file.read(lba * BLOCK, target);
    }
}
